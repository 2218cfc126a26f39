// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/conflictnotice.h"

#include "models/catalogsession.h"
#include "ui/support/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

ConflictNotice::ConflictNotice(models::CatalogSession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_sentence(new QLabel(this))
    , m_decide(new QPushButton(tr("Deci&de…"), this))
{
    setObjectName(u"conflictNotice"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    const int unit = fontMetrics().height();
    auto *sign = new QLabel(this);
    sign->setPixmap(icon(u"conflict"_s).pixmap(unit, unit));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    // The panel is as wide as its facts want, not as this sentence.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_sentence->setSizePolicy(policy);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(unit / 2, unit / 3, unit / 2, unit / 3);
    layout->setSpacing(unit / 2);
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_decide, 0, Qt::AlignVCenter);
    hide();
    connect(m_decide, &QPushButton::clicked, this, [this] { Q_EMIT decisionRequested(m_work.text()); });
}

void ConflictNotice::setWork(const EntityId &work)
{
    m_work = work;
    const quint64 generation = ++m_generation;
    if (work.isNull()) {
        m_counting = false;
        show(0);
        return;
    }
    m_counting = true;
    const auto count = [work](catalog::CatalogReader &reader) -> Result<qint64> {
        catalog::ConflictFilter filter;
        filter.entity = work;
        filter.limit = 1;
        const Result<catalog::ConflictPage> page = reader.conflicts(filter);
        if (!page)
            return fail(page.error());
        return page->matching;
    };
    whenDone(m_session.read(count), this, [this, generation](const Result<qint64> &conflicts) {
        if (generation != m_generation)
            return;
        m_counting = false;
        show(conflicts.value_or(0));
    });
}

void ConflictNotice::show(qint64 conflicts)
{
    setVisible(conflicts > 0);
    if (conflicts <= 0)
        return;
    m_sentence->setText(tr("%Ln conflict(s): somebody else changed the same. Both values are kept.", nullptr,
                           static_cast<int>(qMin<qint64>(conflicts, 1'000'000))));
    setAccessibleName(m_sentence->text());
    m_decide->setAccessibleDescription(m_sentence->text());
}

} // namespace collectz::ui
