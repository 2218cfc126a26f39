// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulkedit/bulkeditdialog.h"

#include "models/errortext.h"
#include "models/fieldtext.h"
#include "ui/bulkedit/valuefield.h"
#include "ui/support/fieldpicker.h"
#include "ui/support/headings.h"
#include "ui/support/taborder.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::BulkEdit;
using catalog::BulkOperation;
using catalog::BulkPlan;
using catalog::FieldDefinition;
using catalog::FieldType;

namespace {

int clamped(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, 1'000'000'000));
}

bool isBulkEditable(const FieldDefinition &field)
{
    return !field.derived && field.type != FieldType::Image && field.type != FieldType::Reference &&
           field.type != FieldType::Timestamp && field.type != FieldType::Identifier;
}

} // namespace

BulkEditDialog::BulkEditDialog(const PageContext &context, const QList<qint64> &keys, QWidget *parent)
    : PlanDialog(context, keys, parent)
    , m_field(new FieldPicker(context.session.registry(), isBulkEditable, this))
    , m_operation(new QComboBox(this))
    , m_value(new ValueField(context.session, this))
    , m_onlyIfEmpty(new QCheckBox(tr("Only where it is &empty"), this))
{
    setWindowTitle(tr("Bulk Edit"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Field:"), m_field);
    form->addRow(tr("&What to do:"), m_operation);
    form->addRow(tr("&Value:"), m_value);
    form->addRow(QString(), m_onlyIfEmpty);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeHeading(tr("Change %Ln item(s)", nullptr, clamped(keys.size())), this));
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(footer());
    tabAsLaidOut({this});
    fitToFont(this);
    resize(fontMetrics().averageCharWidth() * 70, sizeHint().height());
    connect(m_field, &FieldPicker::fieldChosen, this, &BulkEditDialog::onFieldChosen);
    connect(m_operation, &QComboBox::currentIndexChanged, this, &BulkEditDialog::onOperationChosen);
    connect(m_value, &ValueField::valueChanged, this, &BulkEditDialog::planSoon);
    connect(m_onlyIfEmpty, &QCheckBox::toggled, this, &BulkEditDialog::planSoon);
    m_field->setFieldKey(u"tags"_s);
    onFieldChosen();
}

void BulkEditDialog::setEdit(const QString &field, BulkOperation operation, const QString &value)
{
    m_field->setFieldKey(field);
    m_operation->setCurrentIndex(m_operation->findData(static_cast<int>(operation)));
    m_value->setText(value);
}

void BulkEditDialog::onFieldChosen()
{
    const FieldDefinition *field = context().session.registry().find(m_field->fieldKey());
    if (!field)
        return;
    const int before = m_operation->currentData().toInt();
    const QSignalBlocker blocker(m_operation);
    m_operation->clear();
    if (field->list) {
        m_operation->addItem(tr("Add to the list"), static_cast<int>(BulkOperation::Add));
        m_operation->addItem(tr("Remove from the list"), static_cast<int>(BulkOperation::Remove));
        m_operation->addItem(tr("Replace the whole list"), static_cast<int>(BulkOperation::Set));
    } else {
        m_operation->addItem(tr("Set to"), static_cast<int>(BulkOperation::Set));
    }
    m_operation->addItem(tr("Clear"), static_cast<int>(BulkOperation::Clear));
    m_operation->setCurrentIndex(qMax(0, field->list ? m_operation->findData(before) : 0));
    m_value->setField(*field);
    onOperationChosen();
}

void BulkEditDialog::onOperationChosen()
{
    const bool clears = operation() == BulkOperation::Clear;
    m_value->setEnabled(!clears);
    m_onlyIfEmpty->setEnabled(operation() == BulkOperation::Set || operation() == BulkOperation::Add);
    planSoon();
}

BulkOperation BulkEditDialog::operation() const
{
    return static_cast<BulkOperation>(m_operation->currentData().toInt());
}

void BulkEditDialog::beginPlan()
{
    const catalog::FieldRegistry &registry = context().session.registry();
    const FieldDefinition *field = registry.find(m_field->fieldKey());
    if (!field)
        return;
    BulkEdit edit;
    edit.field = field->key;
    edit.operation = operation();
    edit.onlyIfEmpty = m_onlyIfEmpty->isEnabled() && m_onlyIfEmpty->isChecked();
    if (edit.operation != BulkOperation::Clear) {
        const catalog::FieldValue raw = m_value->rawValue();
        if (raw.isNull()) {
            showProblem(tr("Type the value."));
            return;
        }
        const Result<catalog::FieldValue> value = registry.normalise(*field, raw);
        if (!value) {
            showProblem(models::ErrorText::sentence(value.error()));
            return;
        }
        edit.value = *value;
    }
    setSubject(models::fieldtext::label(*field));
    plan<BulkPlan>(
        [keys = keys(), edit](catalog::CatalogReader &reader, const ProgressFunction &progress,
                              const CancelToken &cancel) {
            return catalog::planBulkEdit(reader, keys, edit, progress, cancel);
        },
        [this](const BulkPlan &made) { showOutcome(made); });
}

void BulkEditDialog::showOutcome(const BulkPlan &plan)
{
    QStringList sentences{tr("%Ln item(s) would change.", nullptr, clamped(plan.worksChanged))};
    if (plan.worksUnchanged > 0)
        sentences.append(tr("%Ln would stay as they are.", nullptr, clamped(plan.worksUnchanged)));
    if (plan.worksNotApplicable > 0)
        sentences.append(tr("%Ln have no such field or no copy.", nullptr, clamped(plan.worksNotApplicable)));
    showPlan(sentences.join(u' '), tr("Change %Ln Item(s)", "button", clamped(plan.worksChanged)), plan.changes);
}

} // namespace collectz::ui
