// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/invitationlink.h"

#include <QWidget>

class QPlainTextEdit;

namespace collectz::ui {

/// Where the companion is: an address, or the whole text of an invitation, pasted.
class AddressStep : public QWidget
{
    Q_OBJECT
public:
    explicit AddressStep(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] bool isFilled() const;
    /// What the text means; Usage when it means nothing.
    [[nodiscard]] Result<sync::InvitationLink> link() const;

Q_SIGNALS:
    void changed();
    /// Enter was pressed in the field.
    void submitted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPlainTextEdit *m_text;
};

} // namespace collectz::ui
