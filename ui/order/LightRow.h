// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/order/ProofLights.h"
#include "ui/theme/Status.h"

#include <QWidget>
#include <vector>

namespace certwright::ui {

/// The shape and colour in which a light is drawn.
StatusKind statusOf(LightState state);

/// The whole of what a light says, safe as a tooltip.
QString lightToolTip(const Light &light);

/// One server's light: shape, short name, the word where it does not have it, and the sentence for
/// tooltip and screen reader.
/// Takes the keyboard focus, so that the sentence can be read without a mouse.
class LightLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit LightLabel(const Light &light, QWidget *parent = nullptr);
    void setLight(const Light &light);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int shapeSize() const;
    [[nodiscard]] QString word() const;
    Light m_light;
};

/// Lights side by side, in as many lines as they need.
class LightRow final : public QWidget
{
    Q_OBJECT

public:
    explicit LightRow(QWidget *parent = nullptr);
    void setLights(const std::vector<Light> &lights);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int linesFor(int width) const;
    [[nodiscard]] std::vector<QPoint> positions(int width) const;
    void arrange();

    std::vector<LightLabel *> m_labels;
};

} // namespace certwright::ui
