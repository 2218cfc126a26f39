// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/coverchange.h"

#include "models/catalogsession.h"
#include "models/workdrafts.h"
#include "ui/support/notifier.h"

using namespace Qt::StringLiterals;

namespace collectz::ui {

CoverChange::CoverChange(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{}

void CoverChange::set(const catalog::Entity &work, const GivenPicture &picture)
{
    ++m_running;
    auto kept = m_context.session.run(
        [&blobs = m_context.session.catalog().blobs(), picture] { return keepPicture(blobs, picture); });
    // The work is the one that was current when the picture was given, whatever is current by now.
    whenDone(kept, this, [this, work](const Result<QString> &value) {
        --m_running;
        if (value)
            submit(work, *value);
        else
            m_context.notifier.report(value.error());
    });
}

void CoverChange::remove(const catalog::Entity &work)
{
    submit(work, {});
}

void CoverChange::submit(const catalog::Entity &before, const QString &value)
{
    catalog::Entity after = before;
    if (value.isEmpty())
        after.fields.remove(u"cover"_s);
    else
        after.fields.insert(u"cover"_s, catalog::FieldValue(value));
    catalog::ChangeSet changeSet;
    changeSet.subject = before.value(u"title"_s).text();
    changeSet.changes.append(models::typedChange(before, after));
    if (changeSet.changes.first().fields.isEmpty())
        return;
    const QString sentence = value.isEmpty() ? tr("Removed the cover of “%1”.") : tr("Changed the cover of “%1”.");
    ++m_running;
    whenDone(m_context.session.submit(changeSet), this,
             [this, words = sentence.arg(changeSet.subject)](const Result<catalog::Applied> &applied) {
                 --m_running;
                 // The window shows a failure.
                 if (applied)
                     m_context.notifier.inform(words, tr("Undo"), [this] { m_context.session.undo(); });
             });
}

} // namespace collectz::ui
