// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/viewsettings.h"

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::FieldValue;

ViewSettings viewSettings(const catalog::Entity &view)
{
    ViewSettings settings;
    settings.query = view.value(u"query"_s).text();
    settings.sort = view.value(u"sort"_s).text();
    settings.columns = view.value(u"columns"_s).list();
    settings.grouping = catalog::groupingFromWord(view.value(u"grouping"_s).text()).value_or(catalog::Grouping::None);
    settings.layout = view.value(u"layout"_s).text();
    return settings;
}

QMap<QString, FieldValue> viewFields(const ViewSettings &settings)
{
    // An empty text is no value.
    return {{u"query"_s, FieldValue(settings.query)},
            {u"sort"_s, FieldValue(settings.sort)},
            {u"columns"_s, FieldValue(settings.columns)},
            {u"grouping"_s, FieldValue(catalog::groupingWord(settings.grouping))},
            {u"layout"_s, FieldValue(settings.layout)}};
}

} // namespace collectz::models
