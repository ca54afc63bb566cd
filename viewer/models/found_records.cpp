#include "viewer/models/found_records.h"

#include <algorithm>
#include <span>

#include <QSaveFile>
#include <QStringList>

#include "engine/error.h"
#include "engine/parallel.h"
#include "viewer/models/table_model.h"

namespace spindel::viewer {

namespace {

constexpr std::size_t kPart = 4096; // records

} // namespace

std::vector<engine::EventId> records_with(const analysis::Subject& subject,
                                          const std::vector<engine::EventId>& records,
                                          const RecordColumns& columns, const QString& line,
                                          const engine::Progress& progress)
{
    const auto words = words_of(line);
    if (words.isEmpty()) return records;
    std::vector<char> is_found(records.size(), 0); // not bits, which threads would share
    engine::for_each_block(records.size(), kPart, [&](std::size_t begin, std::size_t end) {
        if (progress.stop.stop_requested()) return;
        const auto part = std::span(records).subspan(begin, end - begin);
        const auto table = records_table(subject, part, columns);
        for (std::size_t row = 0; row < part.size(); ++row)
            is_found[begin + row] = has_words(table, row, words) ? 1 : 0;
    });
    progress.check();
    std::vector<engine::EventId> found;
    for (std::size_t i = 0; i < records.size(); ++i)
        if (is_found[i] != 0) found.push_back(records[i]);
    return found;
}

void write_records(const QString& name, const analysis::Subject& subject,
                   const std::vector<engine::EventId>& records, const RecordColumns& columns,
                   const engine::Progress& progress)
{
    QSaveFile file(name);
    bool is_written = file.open(QIODevice::WriteOnly) &&
                      file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    for (std::size_t begin = 0; is_written && begin <= records.size(); begin += kPart) {
        progress.at("saving", begin, records.size()); // which stops it, too
        const auto size = std::min(kPart, records.size() - begin);
        auto text = engine::to_csv(
            records_table(subject, std::span(records).subspan(begin, size), columns));
        if (begin > 0) text.erase(0, text.find('\n') + 1); // the names stand once
        is_written = file.write(text.data(), static_cast<qint64>(text.size())) ==
                     static_cast<qint64>(text.size());
    }
    if (!is_written || !file.commit())
        throw engine::Error(name.toStdString() + ": " + file.errorString().toStdString());
}

} // namespace spindel::viewer
