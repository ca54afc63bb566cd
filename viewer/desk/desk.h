/// What an analyst has laid out: everything that an act can change and that undo gives back.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QJsonValue>
#include <QString>

namespace spindel::viewer {

/// One value before and after an act; undefined where there is none.
struct Change {
    QString key;
    QJsonValue before = QJsonValue::Undefined;
    QJsonValue after = QJsonValue::Undefined;

    friend bool operator==(const Change&, const Change&) = default;
};

/// The changes of one act as JSON text, and back; nothing where the text is not that.
QByteArray to_json(const std::vector<Change>& changes);
std::optional<std::vector<Change>> changes_in(const QByteArray& text);
/// The same. @throws engine::Error where the text is not that.
std::vector<Change> changes_from_json(const QByteArray& text);

/// Values under keys of the form "area/what", so that one mechanism serves undo, the history, the
/// case file and saved views alike. What the areas are stands in `desk_areas.h`.
class Desk {
public:
    /// The value of a key, undefined where there is none.
    QJsonValue value(const QString& key) const;
    bool holds(const QString& key) const { return values_.contains(key); }
    /// What follows "area/" in each key of an area, in the order of the keys.
    std::vector<QString> names_in(const QString& area) const;
    const std::map<QString, QJsonValue>& values() const { return values_; }

    void apply(const std::vector<Change>& changes);
    void revert(const std::vector<Change>& changes);

    friend bool operator==(const Desk&, const Desk&) = default;

private:
    void put(const QString& key, const QJsonValue& value);

    std::map<QString, QJsonValue> values_;
};

/// Collects what one act changes on a desk. A key that is put twice keeps the later value.
class Act {
public:
    Act(const Desk& desk, QString name) : desk_(&desk), name_(std::move(name)) {}

    Act& put(const QString& key, const QJsonValue& value);
    Act& remove(const QString& key) { return put(key, QJsonValue::Undefined); }
    Act& clear_area(const QString& area);

    const QString& name() const { return name_; }
    /// Only what does change, in the order of the keys.
    std::vector<Change> changes() const;

private:
    const Desk* desk_;
    QString name_;
    std::map<QString, QJsonValue> after_;
};

} // namespace spindel::viewer
