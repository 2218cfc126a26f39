// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/preferencesdialog.h"

#include "ui/preferences/activitysettings.h"
#include "ui/preferences/shortcuteditor.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/taborder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace collectz::ui {

PreferencesDialog::PreferencesDialog(ActionRegistry &actions, models::CatalogSession *session, Notifier &notifier,
                                     QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_sections(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Apply |
                                         QDialogButtonBox::RestoreDefaults,
                                     this))
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_textSize(new QComboBox(this))
    , m_openAtStart(new QComboBox(this))
    , m_notifies(new QCheckBox(tr("Tell me through the desktop when &long work has ended"), this))
    , m_dates(new QComboBox(this))
    , m_currency(new QLineEdit(this))
    , m_keychain(makeHint(tr("Asking the keychain…"), this))
    , m_activity(new ActivitySettings(session, notifier, this))
    , m_shortcuts(new ShortcutEditor(actions, this))
    , m_kept(Preferences::kept())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"preferences"_s);
    setWindowTitle(tr("Preferences"));
    const int unit = fontMetrics().height();
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setMaximumWidth(unit * 11);
    m_sections->setIconSize({unit, unit});
    addSection(u"general"_s, tr("General"), u"settings"_s, buildGeneral());
    addSection(u"import"_s, tr("Import"), u"import"_s, buildImport());
    addSection(u"activity"_s, tr("Activity"), u"activity"_s, m_activity);
    addSection(u"shortcuts"_s, tr("Shortcuts"), u"keyboard"_s, buildShortcuts());
    addSection(u"privacy"_s, tr("Privacy"), u"lock"_s, buildPrivacy());
    auto *row = new QHBoxLayout;
    row->setSpacing(unit);
    row->addWidget(m_sections);
    row->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(unit, unit, unit, unit);
    layout->setSpacing(unit);
    layout->addLayout(row, 1);
    layout->addWidget(m_buttons);
    tabAsLaidOut({this});
    resize(unit * 48, unit * 32);
    connect(m_sections, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        apply();
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, &PreferencesDialog::apply);
    connect(m_buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            &PreferencesDialog::resetAll);
    connect(m_activity, &ActivitySettings::changed, this, &PreferencesDialog::noteChange);
    connect(m_shortcuts, &ShortcutEditor::changed, this, &PreferencesDialog::noteChange);
    fillIn(m_kept);
    m_sections->setCurrentRow(0);
    m_buttons->button(QDialogButtonBox::Apply)->setEnabled(false);
}

void PreferencesDialog::addSection(const QString &id, const QString &title, const QString &iconKey, QWidget *content)
{
    auto *item = new QListWidgetItem(icon(iconKey), title, m_sections);
    item->setData(Qt::UserRole, id);
    m_stack->addWidget(content);
}

QWidget *PreferencesDialog::buildGeneral()
{
    auto *page = new QWidget(this);
    m_language->setObjectName(u"language"_s);
    const QString ofDesktop = QLocale::system().nativeLanguageName();
    m_language->addItem(ofDesktop.isEmpty() ? tr("As the desktop") : tr("As the desktop (%1)").arg(ofDesktop),
                        QString());
    for (const QString &word : spokenLanguages())
        m_language->addItem(QLocale(word).nativeLanguageName(), word);
    m_theme->addItem(tr("As the desktop"), int(Theme::System));
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    m_textSize->setObjectName(u"textSize"_s);
    for (int size = previousTextSize(0);; size = nextTextSize(size)) {
        m_textSize->addItem(tr("%1 %").arg(size), size);
        if (nextTextSize(size) == size)
            break;
    }
    m_openAtStart->setObjectName(u"openAtStart"_s);
    m_openAtStart->addItem(tr("The catalog that was open last"), int(OpenAtStart::Last));
    m_openAtStart->addItem(tr("My catalog"), int(OpenAtStart::Mine));
    m_openAtStart->addItem(tr("No catalog"), int(OpenAtStart::Nothing));
    auto *form = new QFormLayout(page);
    form->setContentsMargins({});
    form->addRow(makeHeading(tr("General"), page));
    form->addRow(tr("Lan&guage:"), m_language);
    form->addRow(QString(), makeHint(tr("Another language is used from the next start on. Dates, numbers and prices "
                                        "are written as the desktop's region wants it."),
                                     page));
    form->addRow(tr("&Appearance:"), m_theme);
    form->addRow(tr("&Text size:"), m_textSize);
    form->addRow(tr("Open at &start:"), m_openAtStart);
    form->addRow(m_notifies);
    for (QComboBox *box : {m_language, m_theme, m_textSize, m_openAtStart})
        connect(box, &QComboBox::currentIndexChanged, this, &PreferencesDialog::noteChange);
    connect(m_notifies, &QCheckBox::toggled, this, &PreferencesDialog::noteChange);
    return page;
}

QWidget *PreferencesDialog::buildImport()
{
    auto *page = new QWidget(this);
    m_dates->addItem(tr("Month first: 03/04 is March 4"), false);
    m_dates->addItem(tr("Day first: 03/04 is April 3"), true);
    m_currency->setObjectName(u"defaultCurrency"_s);
    m_currency->setPlaceholderText(tr("EUR, USD, …"));
    m_currency->setMaxLength(3);
    m_currency->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[A-Za-z]{0,3}"_s), m_currency));
    auto *form = new QFormLayout(page);
    form->setContentsMargins({});
    form->addRow(makeHeading(tr("Import"), page));
    form->addRow(makeHint(
        tr("What a file is read with at first. Each import can be set otherwise before it is planned."), page));
    form->addRow(tr("&Dates such as 03/04/2020:"), m_dates);
    form->addRow(tr("C&urrency of prices without one:"), m_currency);
    connect(m_dates, &QComboBox::currentIndexChanged, this, &PreferencesDialog::noteChange);
    connect(m_currency, &QLineEdit::textEdited, this, &PreferencesDialog::noteChange);
    return page;
}

QWidget *PreferencesDialog::buildShortcuts()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(makeHeading(tr("Shortcuts"), page));
    layout->addWidget(m_shortcuts, 1);
    return page;
}

QWidget *PreferencesDialog::buildPrivacy()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->addWidget(makeHeading(tr("Privacy"), content));
    const auto part = [&](const QString &title, QLabel *text) {
        auto *heading = new QLabel(title, content);
        QFont font = heading->font();
        font.setWeight(QFont::DemiBold);
        heading->setFont(font);
        layout->addSpacing(fontMetrics().height() / 2);
        layout->addWidget(heading);
        layout->addWidget(text);
    };
    part(tr("Nothing phones home"),
         makeHint(
             tr("collectz counts nothing, reports nothing and looks for no updates. It speaks only to servers whose "
                "address you have entered yourself: a PostgreSQL server or a companion."),
             content));
    part(
        tr("Where things are"),
        makeHint(
            tr("Catalogs are files of yours, with their pictures beside them. Settings hold places, sizes and what you "
               "choose here. Copies of what you were typing are kept until it is saved."),
            content));
    part(tr("Passwords"), m_keychain);
    layout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setAccessibleName(tr("Privacy"));
    return scroll;
}

void PreferencesDialog::showSection(const QString &id)
{
    for (int row = 0; row < m_sections->count(); ++row) {
        if (m_sections->item(row)->data(Qt::UserRole).toString() == id)
            m_sections->setCurrentRow(row);
    }
}

void PreferencesDialog::setKeychainState(const QString &sentence)
{
    m_keychain->setText(sentence);
}

void PreferencesDialog::fillIn(const Preferences &preferences)
{
    const auto choose = [](QComboBox *box, const QVariant &value) { box->setCurrentIndex(box->findData(value)); };
    choose(m_language, preferences.language);
    choose(m_theme, int(preferences.theme));
    choose(m_textSize, preferences.textSize);
    choose(m_openAtStart, int(preferences.openAtStart));
    choose(m_dates, preferences.importDayFirst);
    m_notifies->setChecked(preferences.notifiesWhenDone);
    m_currency->setText(preferences.importCurrency);
}

Preferences PreferencesDialog::entered() const
{
    Preferences entered;
    entered.language = m_language->currentData().toString();
    entered.theme = static_cast<Theme>(m_theme->currentData().toInt());
    entered.textSize = m_textSize->currentData().toInt();
    entered.openAtStart = static_cast<OpenAtStart>(m_openAtStart->currentData().toInt());
    entered.importDayFirst = m_dates->currentData().toBool();
    entered.importCurrency = m_currency->text().toUpper();
    entered.notifiesWhenDone = m_notifies->isChecked();
    return entered;
}

void PreferencesDialog::noteChange()
{
    m_buttons->button(QDialogButtonBox::Apply)->setEnabled(true);
}

void PreferencesDialog::apply()
{
    const Preferences before = std::exchange(m_kept, entered());
    m_kept.keep();
    m_activity->apply();
    if (m_shortcuts->chosen() != m_actions.chosenShortcuts()) {
        m_actions.setChosenShortcuts(m_shortcuts->chosen());
        keepShortcuts(m_shortcuts->chosen());
    }
    if (m_kept.theme != before.theme)
        Q_EMIT themeChosen(m_kept.theme);
    if (m_kept.textSize != before.textSize)
        Q_EMIT textSizeChosen(m_kept.textSize);
    m_buttons->button(QDialogButtonBox::Apply)->setEnabled(false);
}

void PreferencesDialog::resetAll()
{
    fillIn(Preferences());
    m_activity->reset();
    m_shortcuts->resetAll();
    noteChange();
}

} // namespace collectz::ui
