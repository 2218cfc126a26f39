// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulkedit/findreplacedialog.h"

#include "models/errortext.h"
#include "models/fieldtext.h"
#include "models/replacementmodel.h"
#include "ui/support/fieldpicker.h"
#include "ui/support/headings.h"
#include "ui/support/plaintable.h"
#include "ui/support/taborder.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::FieldDefinition;
using catalog::FieldType;
using catalog::FindReplace;
using catalog::ReplacePlan;
using models::ReplacementModel;

namespace {

constexpr int previewRows = 500;

int clamped(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, 1'000'000'000));
}

bool isText(const FieldDefinition &field)
{
    const bool holdsText = field.type == FieldType::Text || field.type == FieldType::LongText ||
                           field.type == FieldType::Term || field.type == FieldType::Credit ||
                           field.type == FieldType::Url;
    return holdsText && !field.derived;
}

} // namespace

FindReplaceDialog::FindReplaceDialog(const PageContext &context, const QList<qint64> &keys, QWidget *parent)
    : PlanDialog(context, keys, parent)
    , m_field(new FieldPicker(context.session.registry(), isText, this))
    , m_find(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_expression(new QCheckBox(tr("&Regular expression"), this))
    , m_case(new QCheckBox(tr("&Match case"), this))
    , m_words(new QCheckBox(tr("Whole &words"), this))
    , m_model(new ReplacementModel(this))
    , m_table(makePlainTable(m_model, tr("What the texts would become"), ReplacementModel::AfterColumn, this))
{
    setWindowTitle(tr("Find and Replace"));
    m_expression->setToolTip(tr("In the replacement, \\1 to \\9 stand for the groups and \\0 for the whole match"));
    auto *options = new QHBoxLayout;
    for (QCheckBox *box : {m_case, m_words, m_expression})
        options->addWidget(box);
    options->addStretch(1);
    auto *form = new QFormLayout;
    form->addRow(tr("&Field:"), m_field);
    form->addRow(tr("F&ind:"), m_find);
    form->addRow(tr("Re&place with:"), m_replacement);
    form->addRow(QString(), options);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeHeading(tr("Find and replace in %Ln item(s)", nullptr, clamped(keys.size())), this));
    layout->addLayout(form);
    layout->addWidget(m_table, 1);
    layout->addWidget(footer());
    tabAsLaidOut({this});
    fitToFont(this);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 34);
    setColumnWidths(m_table, {34, 36, 0});
    for (QLineEdit *field : {m_find, m_replacement})
        connect(field, &QLineEdit::textChanged, this, &FindReplaceDialog::planSoon);
    for (QCheckBox *box : {m_case, m_words, m_expression})
        connect(box, &QCheckBox::toggled, this, &FindReplaceDialog::planSoon);
    connect(m_field, &FieldPicker::fieldChosen, this, &FindReplaceDialog::planSoon);
    m_field->setFieldKey(u"title"_s);
    m_find->setFocus();
    beginPlan();
}

void FindReplaceDialog::setRequest(const FindReplace &request)
{
    m_field->setFieldKey(request.field);
    m_find->setText(request.find);
    m_replacement->setText(request.replacement);
    m_expression->setChecked(request.regularExpression);
    m_case->setChecked(request.caseSensitive);
    m_words->setChecked(request.wholeWords);
}

FindReplace FindReplaceDialog::request() const
{
    return {m_field->fieldKey(),       m_find->text(),      m_replacement->text(),
            m_expression->isChecked(), m_case->isChecked(), m_words->isChecked()};
}

void FindReplaceDialog::beginPlan()
{
    const FindReplace wanted = request();
    const Result<catalog::TextReplacer> replacer = catalog::TextReplacer::create(wanted);
    if (!replacer) {
        m_model->setReplacements({});
        showProblem(models::ErrorText::sentence(replacer.error()));
        return;
    }
    setSubject(u"%1 → %2"_s.arg(wanted.find, wanted.replacement));
    plan<ReplacePlan>(
        [keys = keys(), wanted](catalog::CatalogReader &reader, const ProgressFunction &progress,
                                const CancelToken &cancel) {
            return catalog::planFindReplace(reader, keys, wanted, previewRows, progress, cancel);
        },
        [this](const ReplacePlan &made) { showOutcome(made); });
}

void FindReplaceDialog::showOutcome(const ReplacePlan &plan)
{
    m_model->setReplacements(plan.preview);
    QStringList sentences{plan.worksChanged > 0 ? tr("%Ln item(s) would change.", nullptr, clamped(plan.worksChanged))
                                                : tr("The text is found nowhere in this field.")};
    if (plan.textsChanged > plan.preview.size())
        sentences.append(tr("The table shows the first %Ln.", nullptr, static_cast<int>(plan.preview.size())));
    if (plan.textsGivenUp > 0)
        sentences.append(tr("The expression took too long on %Ln text(s), which stay as they are.", nullptr,
                            clamped(plan.textsGivenUp)));
    if (plan.valuesRefused > 0)
        sentences.append(tr("%Ln text(s) would no longer fit the field and stay as they are.", nullptr,
                            clamped(plan.valuesRefused)));
    showPlan(sentences.join(u' '), tr("Change %Ln Item(s)", "button", clamped(plan.worksChanged)), plan.changes);
}

} // namespace collectz::ui
