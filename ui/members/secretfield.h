// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/secrettext.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace collectz::ui {

/// A secret that is shown once, with a button that copies it and what to do with it. Wiped from the window by clear().
class SecretField : public QWidget
{
    Q_OBJECT
public:
    /// `name` says for screen readers what it is.
    explicit SecretField(const QString &name, QWidget *parent = nullptr);

    void show(const members::SecretText &secret, const QString &hint);
    void clear();
    [[nodiscard]] QString text() const;

private:
    QLineEdit *m_field;
    QLabel *m_hint;
};

} // namespace collectz::ui
