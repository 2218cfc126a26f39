// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/sourcepanel.h"

#include "imports/mappingmemory.h"
#include "models/catalogsession.h"
#include "models/errortext.h"
#include "models/fieldtext.h"
#include "models/importtext.h"
#include "models/mappingmodel.h"
#include "ui/imports/mappingdelegate.h"
#include "ui/preferences/preferences.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/plaintable.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using models::MappingModel;

SourcePanel::SourcePanel(models::CatalogSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(makeHeading({}, this))
    , m_facts(makeHint({}, this))
    , m_problem(new QLabel(this))
    , m_format(new QComboBox(this))
    , m_encoding(new QComboBox(this))
    , m_delimiter(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_dates(new QComboBox(this))
    , m_currency(new QLineEdit(this))
    , m_mappingBox(new QGroupBox(tr("What each column becomes"), this))
    , m_mapping(new MappingModel(this))
    , m_table(makePlainTable(m_mapping, tr("Columns of the file"), MappingModel::SampleColumn, m_mappingBox))
    , m_summary(makeHint({}, m_mappingBox))
    , m_plan(new QPushButton(icon(u"table"_s), tr("&Make the Plan"), this))
{
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_problem);
    buildChoices();
    buildMapping();
    buildButtons();
}

void SourcePanel::buildChoices()
{
    m_format->addItem(tr("Recognised by itself"), QString());
    for (const imports::FormatReader *reader : m_session.imports().formats().all())
        m_format->addItem(models::ImportText::format(*reader), reader->id());
    m_encoding->addItem(tr("Recognised by itself"), QString());
    for (const QString &encoding : {u"UTF-8"_s, u"UTF-16"_s, u"windows-1252"_s, u"windows-1250"_s, u"windows-1251"_s,
                                    u"ISO-8859-2"_s, u"KOI8-R"_s, u"Shift_JIS"_s, u"EUC-KR"_s, u"GB18030"_s, u"Big5"_s})
        m_encoding->addItem(encoding, encoding);
    m_delimiter->addItem(tr("Recognised by itself"), QString());
    m_delimiter->addItem(tr("Comma"), u","_s);
    m_delimiter->addItem(tr("Semicolon"), u";"_s);
    m_delimiter->addItem(tr("Tab"), u"\t"_s);
    m_delimiter->addItem(tr("Vertical bar"), u"|"_s);
    m_kind->addItem(tr("As the file says"), QString());
    for (const catalog::Kind kind : catalog::allKinds())
        m_kind->addItem(icon(catalog::kindWord(kind)), models::fieldtext::kind(kind), catalog::kindWord(kind));
    m_dates->addItem(tr("Month first (12/31/2020)"), false);
    m_dates->addItem(tr("Day first (31/12/2020)"), true);
    const Preferences preferences = Preferences::kept();
    m_dates->setCurrentIndex(m_dates->findData(preferences.importDayFirst));
    m_currency->setText(preferences.importCurrency);
    m_currency->setPlaceholderText(tr("EUR, USD, …"));
    m_currency->setMaxLength(3);

    auto *choices = new QGridLayout;
    choices->setColumnStretch(1, 1);
    choices->setColumnStretch(4, 1);
    choices->setColumnMinimumWidth(2, fontMetrics().height());
    const auto add = [this, choices](int row, int column, const QString &text, QWidget *field) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        choices->addWidget(label, row, column);
        choices->addWidget(field, row, column + 1);
    };
    add(0, 0, tr("&Format:"), m_format);
    add(1, 0, tr("&Kind where it is missing:"), m_kind);
    add(2, 0, tr("&Dates like 03/04/2020:"), m_dates);
    add(0, 3, tr("&Encoding:"), m_encoding);
    add(1, 3, tr("De&limiter:"), m_delimiter);
    add(2, 3, tr("C&urrency of prices without one:"), m_currency);
    for (QComboBox *box : {m_format, m_kind, m_dates, m_encoding, m_delimiter}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(choices);
    for (QComboBox *box : {m_format, m_encoding, m_delimiter})
        connect(box, &QComboBox::activated, this, &SourcePanel::describe);
}

void SourcePanel::buildMapping()
{
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setItemDelegateForColumn(MappingModel::FieldColumn, new MappingDelegate(m_table));
    setColumnWidths(m_table, {28, 0, 34});
    connect(m_mapping, &MappingModel::mappingChanged, this, &SourcePanel::updateSummary);
    m_table->setWhatsThis(
        tr("<p>Every column of the file, with examples, and the field that its values go into. Choose "
           "another field in the last column, or leave the column out: its text is still kept with "
           "the row. What you choose is remembered for files with the same columns.</p>"));
    auto *layout = new QVBoxLayout(m_mappingBox);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    static_cast<QVBoxLayout *>(this->layout())->addWidget(m_mappingBox, 1);
}

void SourcePanel::buildButtons()
{
    auto *back = new QPushButton(tr("&Back"), this);
    auto *saveTemplate = new QPushButton(icon(u"file"_s), tr("Save &Template…"), this);
    saveTemplate->setToolTip(tr("Saves an empty table with the columns of the chosen kind, to fill in a spreadsheet"));
    m_plan->setDefault(true);
    m_plan->setAutoDefault(true);
    connect(back, &QPushButton::clicked, this, &SourcePanel::backRequested);
    connect(saveTemplate, &QPushButton::clicked, this, [this] {
        const auto kind = catalog::kindFromWord(m_kind->currentData().toString());
        Q_EMIT templateRequested(kind.value_or(catalog::Kind::Book));
    });
    connect(m_plan, &QPushButton::clicked, this, &SourcePanel::planRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addWidget(saveTemplate);
    buttons->addStretch(1);
    buttons->addWidget(m_plan);
    auto *outer = static_cast<QVBoxLayout *>(layout());
    outer->addStretch(0);
    outer->addLayout(buttons);
}

void SourcePanel::showFile(const QString &path)
{
    m_path = path;
    m_title->setText(QFileInfo(path).fileName());
    m_facts->hide();
    for (QComboBox *box : {m_format, m_encoding, m_delimiter, m_kind})
        box->setCurrentIndex(0);
    describe();
}

imports::ReadOptions SourcePanel::options() const
{
    imports::ReadOptions options;
    options.defaultKind = catalog::kindFromWord(m_kind->currentData().toString());
    options.encoding = m_encoding->currentData().toString();
    const QString delimiter = m_delimiter->currentData().toString();
    options.delimiter = delimiter.isEmpty() ? QChar() : delimiter.front();
    options.dayFirst = m_dates->currentData().toBool();
    options.currency = m_currency->text().trimmed().toUpper();
    return options;
}

imports::ImportRequest SourcePanel::request() const
{
    imports::ImportRequest request;
    request.path = m_path;
    request.format = m_format->currentData().toString().isEmpty() ? m_recognised : m_format->currentData().toString();
    request.options = options();
    if (m_mapping->rowCount() > 0)
        request.options.mapping = m_mapping->mapping();
    return request;
}

void SourcePanel::describe()
{
    m_describing = true;
    m_plan->setEnabled(false);
    const qint64 generation = ++m_generation;
    const imports::FormatRegistry &formats = m_session.imports().formats();
    catalog::ImportStore &store = m_session.catalog().imports();
    const auto work = [&formats, &store, path = m_path, format = m_format->currentData().toString(),
                       options = options()]() -> Result<Described> {
        const Result<imports::SourceFile> file = imports::openSource(path);
        if (!file)
            return fail(file.error());
        const imports::FormatReader *reader = formats.find(format);
        if (!reader) {
            const Result<const imports::FormatReader *> recognised = formats.recognise(*file);
            if (!recognised)
                return fail(recognised.error());
            reader = *recognised;
        }
        const Result<imports::SourceDescription> description = reader->describe(*file, options);
        if (!description)
            return fail(description.error());
        Described described{*description, {}, {}, file->size};
        described.description.format = reader->id();
        if (!reader->isTable())
            described.description.headers.clear();
        else if (const auto json = store.rememberedMapping(imports::headerSignature(description->headers))) {
            described.remembered = imports::mappingFromJson(*json);
            described.rememberedKind = imports::defaultKindFromJson(*json);
        }
        return described;
    };
    whenDone(m_session.run(work), this, [this, generation](const Result<Described> &described) {
        if (generation != m_generation)
            return;
        m_describing = false;
        if (described)
            show(*described);
        else
            showProblem(described.error());
    });
}

void SourcePanel::show(const Described &described)
{
    const imports::SourceDescription &source = described.description;
    m_problem->hide();
    m_plan->setEnabled(true);
    m_recognised = source.format;
    QStringList facts{QLocale().formattedDataSize(described.size),
                      models::ImportText::format(m_session.imports().formats(), source.format)};
    if (!source.encoding.isEmpty())
        facts.append(source.encoding);
    if (!source.headers.isEmpty())
        facts.append(tr("%Ln column(s)", nullptr, static_cast<int>(source.headers.size())));
    m_facts->setText(facts.join(u" · "_s));
    m_facts->show();
    m_format->setItemText(0, tr("Recognised: %1").arg(facts.at(1)));
    m_encoding->setItemText(0, source.encoding.isEmpty() ? tr("Recognised by itself")
                                                         : tr("Recognised: %1").arg(source.encoding));
    const int delimiter = source.delimiter.isNull() ? -1 : m_delimiter->findData(QString(source.delimiter));
    m_delimiter->setItemText(0, delimiter > 0 ? tr("Recognised: %1").arg(m_delimiter->itemText(delimiter))
                                              : tr("Recognised by itself"));
    m_delimiter->setEnabled(!source.headers.isEmpty());
    m_mapping->setSource(source, models::mappingTargets(m_session.registry()));
    m_mappingBox->setVisible(!source.headers.isEmpty());
    if (!described.remembered.isEmpty())
        m_mapping->setMapping(described.remembered);
    if (described.rememberedKind)
        m_kind->setCurrentIndex(m_kind->findData(catalog::kindWord(*described.rememberedKind)));
    updateSummary();
}

void SourcePanel::showProblem(const Error &error)
{
    m_facts->clear();
    // The file is named in the title above.
    Error unplaced = error;
    unplaced.file.clear();
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, problemColor(colors));
    m_problem->setPalette(colors);
    m_problem->setText(models::ErrorText::withPlace(unplaced));
    m_problem->show();
    m_mapping->setSource({}, {});
    m_mappingBox->hide();
}

void SourcePanel::updateSummary()
{
    const int all = m_mapping->rowCount();
    const int mapped = m_mapping->mappedCount();
    m_summary->setText(all == mapped
                           ? tr("Every column becomes a field.")
                           : tr("%1 of %2 columns become a field; the others are kept with the row as read. Choose a "
                                "field in the last column to change that; it is remembered for files like this.")
                                 .arg(mapped)
                                 .arg(all));
}

} // namespace collectz::ui
