#include "viewer/desk/desk.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "engine/error.h"

namespace spindel::viewer {

namespace {

// JSON has no word for "undefined": an absent value stands as null, which no key ever holds.
QJsonValue written(const QJsonValue& value)
{
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

QJsonValue read(const QJsonValue& value)
{
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
}

} // namespace

QByteArray to_json(const std::vector<Change>& changes)
{
    QJsonArray all;
    for (const auto& change : changes)
        all.append(QJsonArray{change.key, written(change.before), written(change.after)});
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

std::optional<std::vector<Change>> changes_in(const QByteArray& text)
{
    const auto document = QJsonDocument::fromJson(text);
    if (!document.isArray()) return {};
    std::vector<Change> changes;
    for (const auto& item : document.array()) {
        const auto one = item.toArray();
        if (one.size() != 3 || !one[0].isString()) return {};
        changes.push_back({one[0].toString(), read(one[1]), read(one[2])});
    }
    return changes;
}

std::vector<Change> changes_from_json(const QByteArray& text)
{
    auto changes = changes_in(text);
    if (!changes) throw engine::Error("an act of this case's history cannot be read");
    return *std::move(changes);
}

QJsonValue Desk::value(const QString& key) const
{
    const auto found = values_.find(key);
    return found == values_.end() ? QJsonValue(QJsonValue::Undefined) : found->second;
}

std::vector<QString> Desk::names_in(const QString& area) const
{
    const QString prefix = area + u'/';
    std::vector<QString> names;
    for (auto at = values_.lower_bound(prefix); at != values_.end(); ++at) {
        if (!at->first.startsWith(prefix)) break;
        names.push_back(at->first.mid(prefix.size()));
    }
    return names;
}

void Desk::apply(const std::vector<Change>& changes)
{
    for (const auto& change : changes)
        put(change.key, change.after);
}

void Desk::revert(const std::vector<Change>& changes)
{
    for (const auto& change : changes)
        put(change.key, change.before);
}

void Desk::put(const QString& key, const QJsonValue& value)
{
    if (value.isUndefined())
        values_.erase(key);
    else
        values_[key] = value;
}

Act& Act::put(const QString& key, const QJsonValue& value)
{
    after_[key] = value;
    return *this;
}

Act& Act::clear_area(const QString& area)
{
    for (const auto& name : desk_->names_in(area))
        remove(area + u'/' + name);
    return *this;
}

std::vector<Change> Act::changes() const
{
    std::vector<Change> changes;
    for (const auto& [key, after] : after_) {
        const auto before = desk_->value(key);
        if (before != after) changes.push_back({key, before, after});
    }
    return changes;
}

} // namespace spindel::viewer
