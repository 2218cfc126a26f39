// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitypage.h"

#include "models/activitymodel.h"
#include "models/catalogsession.h"
#include "models/membertext.h"
#include "models/peoplesession.h"
#include "models/tablefile.h"
#include "ui/activity/activityfilterbar.h"
#include "ui/main/actionregistry.h"
#include "ui/support/emptystate.h"
#include "ui/support/filechooser.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"
#include "ui/support/plaintable.h"
#include "ui/support/wordicondelegate.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using activity::AuditMode;
using activity::Event;
using models::ActivityModel;

ActivityPage::ActivityPage(const PageContext &context, QWidget *parent)
    : Page(u"activity"_s, tr("Activity"), u"activity"_s, parent)
    , m_context(context)
    , m_model(new ActivityModel(this))
    , m_people(context.session.people())
    , m_filter(new ActivityFilterBar(m_clock, m_people ? m_people->place() : QString(), this))
    , m_stack(new QStackedWidget(this))
    , m_table(makePlainTable(m_model, tr("What happened"), ActivityModel::SubjectColumn, this))
{
    m_table->setItemDelegateForColumn(ActivityModel::OutcomeColumn,
                                      new WordIconDelegate(WordIconDelegate::outcomeIcons(), m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setColumnWidths(m_table, {20, 11, 20, 0, 14, 14});
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_table);
    buildDetails(splitter);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().averageCharWidth() * 110, fontMetrics().averageCharWidth() * 36});
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(fontMetrics().averageCharWidth() * 2);
    m_empty = new EmptyState(u"activity"_s, tr("Nothing to show"), {}, this);
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildFooter());

    connect(m_filter, &ActivityFilterBar::filterApplied, this, &ActivityPage::ask);
    connect(m_model, &models::PagedTable::pageLoaded, this, [this] {
        m_isAway = false;
        updateState();
    });
    connect(m_model, &models::PagedTable::failed, this, [this](const Error &error) {
        m_isAway = error.kind == ErrorKind::Unavailable && m_filter->isAboutCompanion();
        if (!m_isAway)
            m_context.notifier.report(models::MemberText::translated(error));
        updateState();
    });
    if (m_people)
        connect(m_people, &models::PeopleSession::onlineChanged, this, [this](bool isOnline) {
            if (isOnline && m_filter->isAboutCompanion())
                ask();
        });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityPage::showCurrent);
    addActions();
    loadMode();
    ask();
    fitToFont(this);
}

void ActivityPage::buildDetails(QWidget *parent)
{
    m_details = new QWidget(parent);
    m_detailsTitle = makeHeading({}, m_details);
    m_detailsText = new QLabel(m_details);
    m_detailsText->setTextFormat(Qt::PlainText);
    m_detailsText->setWordWrap(true);
    m_detailsText->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_detailsText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detailsText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_details->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_detailsText->setAccessibleName(tr("Details of the event"));
    m_showWork = new QPushButton(ui::icon(u"library"_s), tr("&Show in Library"), m_details);
    connect(m_showWork, &QPushButton::clicked, this, [this] {
        if (const Event *event = m_model->rowAt(m_table->currentIndex()))
            Q_EMIT workRequested(event->entity);
    });
    auto *layout = new QVBoxLayout(m_details);
    layout->setContentsMargins({});
    layout->addWidget(m_detailsTitle);
    layout->addWidget(m_detailsText, 1);
    layout->addWidget(m_showWork, 0, Qt::AlignLeading);
}

QWidget *ActivityPage::buildFooter()
{
    auto *footer = new QWidget(this);
    m_mode = new QComboBox(footer);
    m_mode->addItem(tr("Nothing"), static_cast<int>(AuditMode::Off));
    m_mode->addItem(tr("Changes and failures"), static_cast<int>(AuditMode::Failures));
    m_mode->addItem(tr("Changes, imports and failures"), static_cast<int>(AuditMode::Mutations));
    m_mode->addItem(tr("Everything, reads too"), static_cast<int>(AuditMode::All));
    m_keep = new QComboBox(footer);
    m_keep->addItem(tr("30 days"), 30);
    m_keep->addItem(tr("90 days"), 90);
    m_keep->addItem(tr("1 year"), 365);
    m_keep->addItem(tr("5 years"), 1826);
    m_keep->setCurrentIndex(2);
    auto *modeLabel = new QLabel(tr("&Record:"), footer);
    modeLabel->setBuddy(m_mode);
    auto *keepLabel = new QLabel(tr("Older &than:"), footer);
    keepLabel->setBuddy(m_keep);
    auto *remove = new QPushButton(ui::icon(u"trash"_s), tr("&Remove Old Events"), footer);
    remove->setToolTip(
        tr("Removes events older than the time at the left for good; the history of works is not touched"));
    auto *save = new QPushButton(ui::icon(u"export"_s), tr("&Export…"), footer);
    for (QWidget *writing : std::initializer_list<QWidget *>{m_mode, m_keep, remove})
        writing->setEnabled(!m_context.session.isReadOnly());
    connect(m_mode, &QComboBox::activated, this, &ActivityPage::storeMode);
    connect(remove, &QPushButton::clicked, this, &ActivityPage::purge);
    connect(save, &QPushButton::clicked, this, &ActivityPage::exportEvents);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins({});
    layout->addWidget(modeLabel);
    layout->addWidget(m_mode);
    layout->addStretch(1);
    layout->addWidget(keepLabel);
    layout->addWidget(m_keep);
    layout->addWidget(remove);
    layout->addSpacing(fontMetrics().height());
    layout->addWidget(save);
    // What is recorded and for how long is the companion's own to know.
    m_ownLog = {modeLabel, m_mode, keepLabel, m_keep, remove};
    return footer;
}

void ActivityPage::addActions()
{
    QAction *save = m_context.actions.add({.id = u"activity.export"_s,
                                           .text = tr("Export Activity…"),
                                           .icon = u"export"_s,
                                           .page = id(),
                                           .menu = MenuId::None},
                                          this);
    connect(save, &QAction::triggered, this, &ActivityPage::exportEvents);
    QAction *refresh = m_context.actions.add({.id = u"activity.refresh"_s,
                                              .text = tr("Refresh Activity"),
                                              .icon = u"refresh"_s,
                                              .page = id(),
                                              .menu = MenuId::None},
                                             this);
    connect(refresh, &QAction::triggered, this, &ActivityPage::ask);
}

QWidget *ActivityPage::firstFocus()
{
    return m_filter->wordsField();
}

void ActivityPage::onShown()
{
    m_model->reload();
}

bool ActivityPage::isSettled() const
{
    return !m_model->isLoading();
}

void ActivityPage::ask()
{
    const bool isAboutCompanion = m_filter->isAboutCompanion();
    for (QWidget *own : m_ownLog)
        own->setVisible(!isAboutCompanion);
    if (isAboutCompanion)
        m_model->show(m_people, m_filter->filter());
    else
        m_model->show(&m_context.session, m_filter->filter());
}

void ActivityPage::updateEmptyState()
{
    if (m_isAway)
        m_empty->setText(tr("%1 cannot be reached").arg(m_people->place()),
                         tr("Its log shows when it is there again. This computer's own log can be chosen above."));
    else if (!m_filter->isAboutCompanion())
        m_empty->setText(tr("Nothing to show"),
                         tr("No event passes the filter. Clear it, or choose below what is recorded."));
    else if (m_people->may(members::Action::ActivityRead))
        m_empty->setText(tr("Nothing to show"), tr("No event at the companion passes the filter."));
    else
        m_empty->setText(tr("Nothing to show"),
                         tr("No event passes the filter. Your role shows you what you did yourself."));
}

void ActivityPage::updateState()
{
    updateEmptyState();
    m_stack->setCurrentIndex(m_model->rowCount() > 0 && !m_isAway ? 0 : 1);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    showCurrent();
    setStatusText(m_model->isComplete() ? tr("%Ln event(s)", nullptr, m_model->rowCount())
                                        : tr("First %Ln event(s); scroll for more", nullptr, m_model->rowCount()));
}

void ActivityPage::showCurrent()
{
    const Event *event = m_model->rowAt(m_table->currentIndex());
    m_details->setVisible(event != nullptr);
    if (!event)
        return;
    m_detailsTitle->setText(ActivityModel::actionText(event->action));
    QStringList lines;
    const auto add = [&lines](const QString &label, const QString &text) {
        if (!text.isEmpty())
            lines.append(tr("%1: %2", "label and text").arg(label, text));
    };
    add(tr("About"), event->subject);
    add(tr("Time (UTC)"), event->at.toUTC().toString(Qt::ISODateWithMs));
    add(tr("Person"), event->actor);
    add(tr("Device"), event->device);
    add(tr("Outcome"), ActivityModel::outcomeText(event->outcome));
    add(tr("Reason"), event->reason);
    add(tr("Action"), event->action);
    add(tr("Item"), event->entity);
    add(tr("Correlation"), event->correlation);
    for (auto it = event->details.begin(); it != event->details.end(); ++it)
        add(it.key(),
            it.value().isString()
                ? it.value().toString()
                : QString::fromUtf8(QJsonDocument::fromVariant(it.value().toVariant()).toJson(QJsonDocument::Compact)));
    m_detailsText->setText(lines.join(u'\n'));
    m_showWork->setVisible(!event->entity.isEmpty());
}

void ActivityPage::loadMode()
{
    activity::ActivityLog &log = m_context.session.activity();
    whenDone(m_context.session.run([&log] { return log.mode(); }), this, [this](const Result<AuditMode> &mode) {
        if (mode)
            m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(*mode)));
    });
}

void ActivityPage::storeMode()
{
    activity::ActivityLog &log = m_context.session.activity();
    const auto mode = static_cast<AuditMode>(m_mode->currentData().toInt());
    whenDone(m_context.session.run([&log, mode] { return log.setMode(mode); }), this,
             [this](const Result<void> &answer) {
                 if (!answer)
                     m_context.notifier.report(answer.error());
                 loadMode();
                 m_model->reload();
             });
}

void ActivityPage::purge()
{
    activity::ActivityLog &log = m_context.session.activity();
    const QDateTime before = m_clock.now().addDays(-m_keep->currentData().toInt());
    whenDone(m_context.session.run([&log, before] { return log.purgeBefore(before); }), this,
             [this](const Result<qint64> &count) {
                 if (!count)
                     m_context.notifier.report(count.error());
                 else
                     m_context.notifier.inform(tr("%Ln old event(s) removed", nullptr, static_cast<int>(*count)));
                 m_model->reload();
             });
}

void ActivityPage::exportEvents()
{
    FileRequest request;
    request.purpose = u"activity"_s;
    request.title = tr("Export Activity");
    request.filters = {tr("CSV table (*.csv)"), tr("JSON, one event a line (*.jsonl)")};
    request.suggestedName = tr("activity.csv");
    saveFile(request, this, [this](const QString &path) {
        models::CatalogSession &session = m_context.session;
        const CancelToken cancel;
        const qint64 job = session.jobs().begin(tr("Exporting activity"), cancel);
        const auto write = [filter = m_model->filter(), path, progress = session.jobs().reporter(job),
                            cancel](activity::ActivityReader &log) {
            return models::writeActivity(log, filter, path, progress, cancel);
        };
        const QFuture<Result<qint64>> written =
            m_filter->isAboutCompanion() ? m_people->runActivity(write)
                                         : session.run([&log = session.activity(), write] { return write(log); });
        whenDone(written, this, [this, job, path](const Result<qint64> &count) {
            m_context.session.jobs().end(job);
            if (!count)
                m_context.notifier.report(count.error());
            else
                m_context.notifier.inform(tr("%Ln event(s) written to %1", nullptr, static_cast<int>(*count))
                                              .arg(QFileInfo(path).fileName()));
        });
    });
}

} // namespace collectz::ui
