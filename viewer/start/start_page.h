/// What one sees before a case is open.
#pragma once

#include <QVBoxLayout>
#include <QWidget>

namespace spindel::viewer {

/// Recent cases, and the ways to get one: open, import, the sample.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Shows the cases that were opened lately.
    void show_recent();

Q_SIGNALS:
    void open_wanted();
    void import_wanted();
    void sample_wanted();
    void case_wanted(const QString& file);

private:
    QVBoxLayout* recent_; // owned by this
};

/// Where the records of the sample case are looked for.
QStringList sample_places();

/// What stands under the way to the sample case, whose records are in a folder or, where that is
/// empty, missing.
QString words_on_sample(const QString& folder);

/// Where the sample case goes: among the user's documents, or at home where there is no such
/// folder.
QString case_for_sample();

/// The folder of the sample case's records; empty where it is not installed.
QString sample_folder();

} // namespace spindel::viewer
