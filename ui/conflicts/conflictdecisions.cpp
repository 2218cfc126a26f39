// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the conflicts page decides: one conflict, or many alike as one change.
#include "models/catalogsession.h"
#include "models/conflicttext.h"
#include "ui/conflicts/conflictspage.h"
#include "ui/conflicts/ownvaluedialog.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"

#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::Choice;
using catalog::ConflictDecision;
using catalog::ConflictFilter;
using catalog::ConflictPage;
using catalog::ConflictRecord;
using catalog::Settlement;
using models::ConflictText;

namespace {

/// Decided at a time; what is left is decided by asking again.
constexpr int mostAtOnce = 10'000;

QString inMenu(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

void ConflictsPage::choose(Choice choice)
{
    const ConflictRecord *conflict = current();
    if (!conflict || conflict->settledSequence > 0 || m_context.session.isReadOnly())
        return;
    if (choice == Choice::Value)
        chooseOwnValue();
    else
        decide({{*conflict, choice, {}}});
}

void ConflictsPage::chooseOwnValue()
{
    auto *dialog = new OwnValueDialog(m_context.session, *current(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!dialog->isUsable()) {
        delete dialog;
        m_context.notifier.inform(tr("This conflict is decided for one side or the other."));
        return;
    }
    connect(dialog, &OwnValueDialog::valueChosen, this,
            [this, conflict = *current()](const catalog::FieldValue &value) {
                decide({{conflict, Choice::Value, value}});
            });
    dialog->open();
}

void ConflictsPage::decide(const QList<ConflictDecision> &decisions)
{
    Settlement settlement = catalog::settle(decisions, m_context.session.registry());
    if (settlement.numbers.isEmpty()) {
        m_context.notifier.inform(tr("This conflict is decided for one side or the other."));
        return;
    }
    settlement.changeSet.id = ChangeSetId::create();
    const ChangeSetId id = settlement.changeSet.id;
    ++m_asking;
    whenDone(m_context.session.submit(settlement.changeSet), this,
             [this, settlement, id](const Result<catalog::Applied> &applied) {
                 --m_asking;
                 if (!applied)
                     return;
                 if (!applied->conflicts.isEmpty())
                     m_context.notifier.inform(tr("Somebody decided or changed the same meanwhile: both are here."));
                 else
                     say(settlement, id);
             });
}

void ConflictsPage::say(const Settlement &settlement, const ChangeSetId &changeSet)
{
    QString sentence =
        settlement.changeSet.subject.isEmpty()
            ? tr("%Ln conflict(s) decided.", nullptr, static_cast<int>(settlement.numbers.size()))
            : tr("%Ln conflict(s) of “%1” decided.", nullptr, static_cast<int>(settlement.numbers.size()))
                  .arg(settlement.changeSet.subject);
    if (!settlement.leftOpen.isEmpty())
        sentence += u' ' + tr("%Ln still wait(s).", nullptr, static_cast<int>(settlement.leftOpen.size()));
    m_context.notifier.inform(sentence, tr("Undo"), [this, changeSet] {
        whenDone(m_context.session.undoChangeSet(changeSet), this, [](const Result<catalog::Applied> &) {});
    });
}

void ConflictsPage::undoDecision()
{
    const ConflictRecord *conflict = current();
    if (!conflict || conflict->settled.changeSet.isNull())
        return;
    ++m_asking;
    whenDone(m_context.session.undoChangeSet(conflict->settled.changeSet), this,
             [this](const Result<catalog::Applied> &applied) {
                 --m_asking;
                 if (applied)
                     m_context.notifier.inform(tr("The decision was undone: the conflict waits again."));
             });
}

void ConflictsPage::openAlikeMenu()
{
    const ConflictRecord *conflict = current();
    if (!conflict || conflict->settledSequence > 0 || m_context.session.isReadOnly())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"decideAlike"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillAlikeMenu(*menu, *conflict);
    menu->setActiveAction(menu->actions().value(1));
    menu->popup(m_alike->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void ConflictsPage::fillAlikeMenu(QMenu &menu, const ConflictRecord &conflict)
{
    const auto add = [&](const QString &text, const ConflictFilter &filter, const QString &waitsFrom, Choice choice) {
        QAction *action = menu.addAction(ui::icon(choice == Choice::Keep ? u"check"_s : u"next"_s), inMenu(text));
        connect(action, &QAction::triggered, this,
                [this, filter, waitsFrom, choice] { decideAlike(filter, waitsFrom, choice); });
    };
    const QString field = ConflictText::field(conflict.values.key, m_context.session.registry());
    ConflictFilter ofField;
    ofField.field = conflict.values.key;
    menu.addSection(inMenu(tr("All conflicts about “%1”").arg(field)));
    add(tr("Keep what is live"), ofField, {}, Choice::Keep);
    add(tr("Take what waits"), ofField, {}, Choice::Other);
    if (catalog::chosenValue({conflict, Choice::Both, {}}, m_context.session.registry()))
        add(tr("Take both"), ofField, {}, Choice::Both);
    if (!conflict.other.author.isEmpty()) {
        ConflictFilter ofPerson;
        ofPerson.person = conflict.other.author;
        menu.addSection(
            inMenu(tr("Everything that waits from %1")
                       .arg(conflict.other.author == m_context.session.author() ? tr("you") : conflict.other.author)));
        add(tr("Keep what is live"), ofPerson, conflict.other.author, Choice::Keep);
        add(tr("Take what waits"), ofPerson, conflict.other.author, Choice::Other);
    }
    ConflictFilter ofItem;
    ofItem.entity = conflict.work.isNull() ? conflict.values.entity : conflict.work;
    menu.addSection(inMenu(tr("All conflicts of “%1”").arg(conflict.title)));
    add(tr("Keep what is live"), ofItem, {}, Choice::Keep);
    add(tr("Take what waits"), ofItem, {}, Choice::Other);
    ConflictFilter listed = m_model->filter();
    menu.addSection(tr("Everything in the list"));
    add(tr("Keep what is live"), listed, {}, Choice::Keep);
    add(tr("Take what waits"), listed, {}, Choice::Other);
}

void ConflictsPage::decideAlike(ConflictFilter filter, const QString &waitsFrom, Choice choice)
{
    filter.status = ConflictFilter::Status::Open;
    filter.limit = mostAtOnce;
    ++m_asking;
    const auto find = [filter](catalog::CatalogReader &reader) { return reader.conflicts(filter); };
    whenDone(m_context.session.read(find), this, [this, waitsFrom, choice](const Result<ConflictPage> &page) {
        --m_asking;
        if (!page) {
            m_context.notifier.report(page.error());
            return;
        }
        QList<ConflictDecision> decisions;
        for (const ConflictRecord &conflict : page->rows) {
            if (waitsFrom.isEmpty() || conflict.other.author == waitsFrom)
                decisions << ConflictDecision{conflict, choice, {}};
        }
        decide(decisions);
    });
}

} // namespace collectz::ui
