// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/field.h"

#include <initializer_list>

namespace collectz::catalog {

/// One row of the built-in table in a readable form: `FieldRow(u"pages"_s, u"Pages"_s, FieldType::Integer).unit(u"pages"_s)`.
/// Each call says one thing about the field; what is not said keeps the default of FieldDefinition.
class FieldRow
{
public:
    FieldRow(const QString &key, const QString &label, FieldType type)
    {
        m_field.key = key;
        m_field.label = label;
        m_field.type = type;
    }

    FieldRow &kinds(std::initializer_list<Kind> kinds)
    {
        m_field.kinds = kinds;
        return *this;
    }

    FieldRow &list()
    {
        m_field.list = true;
        m_field.mergeRule = MergeRule::Union;
        return *this;
    }

    FieldRow &vocabulary(const QString &name)
    {
        m_field.vocabulary = name;
        return *this;
    }

    /// Stable words separated by '|'.
    FieldRow &choices(const QString &words)
    {
        m_field.choices = words.split(u'|');
        return *this;
    }

    FieldRow &unit(const QString &unit)
    {
        m_field.unit = unit;
        return *this;
    }

    FieldRow &limits(qint64 minimum, qint64 maximum)
    {
        m_field.minimum = minimum;
        m_field.maximum = maximum;
        return *this;
    }

    FieldRow &searched()
    {
        m_field.searched = true;
        return *this;
    }

    FieldRow &unfiltered()
    {
        m_field.filterable = false;
        return *this;
    }

    FieldRow &merges(MergeRule rule)
    {
        m_field.mergeRule = rule;
        return *this;
    }

    FieldRow &derived()
    {
        m_field.derived = true;
        return *this;
    }

    /// Names it has in files, lower case, separated by '|'; key and label need not be said.
    FieldRow &alias(const QString &names)
    {
        m_field.aliases = names.split(u'|');
        return *this;
    }

    /// The finished row in a level and a section of the form.
    [[nodiscard]] FieldDefinition in(Level level, const QString &group)
    {
        m_field.level = level;
        m_field.group = group;
        return m_field;
    }

private:
    FieldDefinition m_field;
};

/// The parts of the built-in table, in form order.
[[nodiscard]] QList<FieldDefinition> builtinWorkFields();
[[nodiscard]] QList<FieldDefinition> builtinPeopleFields();
[[nodiscard]] QList<FieldDefinition> builtinPersonalFields();
[[nodiscard]] QList<FieldDefinition> builtinEditionFields();
[[nodiscard]] QList<FieldDefinition> builtinCopyFields();
[[nodiscard]] QList<FieldDefinition> builtinDerivedFields();

} // namespace collectz::catalog
