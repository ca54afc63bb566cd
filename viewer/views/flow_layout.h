/// Widgets in a row that goes on below where it is too long.
#pragma once

#include <memory>
#include <vector>

#include <QLayout>
#include <QWidget>

namespace spindel::viewer {

/// As narrow as the widest of its widgets, and as high as its rows then are. What a row has left is
/// shared by those of its widgets that want to grow.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent = nullptr) : QLayout(parent) {}
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override; // which is then owned by this
    /// Adds a widget before another, by its place.
    void insert_widget(int index, QWidget* widget);
    int count() const override { return static_cast<int>(items_.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override; // which is then owned by whoever takes it

    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& room) override;

private:
    struct Place {
        QLayoutItem* item = nullptr;
        QRect at;
    };

    std::vector<Place> places(const QRect& room) const;

    std::vector<std::unique_ptr<QLayoutItem>> items_;
};

/// A widget that is never lower than the rows of its `FlowLayout` at the width it has, which the
/// layout of a window does not ask for.
class FlowBox : public QWidget {
    Q_OBJECT

public:
    explicit FlowBox(QWidget* parent = nullptr);
    void add(QWidget* widget);

protected:
    bool event(QEvent* event) override;

private:
    FlowLayout* flow_; // owned by this
};

} // namespace spindel::viewer
