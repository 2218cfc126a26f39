// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formdraft.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace collectz::ui {

/// Offers what a person was typing when the program ended before its time, one draft after the other: go on, or discard.
class DraftBar : public QFrame
{
    Q_OBJECT
public:
    explicit DraftBar(QWidget *parent = nullptr);

    void offer(const QList<models::FormDraft> &drafts);

Q_SIGNALS:
    void continued(const collectz::models::FormDraft &draft);
    void discarded(const QString &draftId);

private:
    void showNext();
    [[nodiscard]] QString sentenceFor(const models::FormDraft &draft) const;

    QList<models::FormDraft> m_drafts;
    QLabel *m_sentence;
    QPushButton *m_continue;
    QPushButton *m_discard;
};

} // namespace collectz::ui
