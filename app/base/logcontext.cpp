// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logcontext.h"

#include <utility>

namespace collectz {

namespace {

QString &currentCorrelation()
{
    thread_local QString correlation;
    return correlation;
}

} // namespace

LogContext::LogContext(const QString &correlation)
    : m_previous(std::exchange(currentCorrelation(), correlation))
{}

LogContext::~LogContext()
{
    currentCorrelation() = m_previous;
}

QString LogContext::correlation()
{
    return currentCorrelation();
}

} // namespace collectz
