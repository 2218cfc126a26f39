// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/activitylog.h"
#include "base/runonpool.h"
#include "base/whendone.h"
#include "members/memberdirectory.h"

#include <QObject>

#include <optional>

namespace collectz::models {

/// The people who share the open catalog, as pages see them: who one is among them, and questions to the companion as futures. A
/// UI-thread object. Directory, activity and pool must outlive it and the work it has begun on the pool.
class PeopleSession : public QObject
{
    Q_OBJECT
public:
    PeopleSession(members::MemberDirectory &directory, activity::ActivityReader &activity, QThreadPool &pool,
                  QString place, QObject *parent = nullptr);

    /// Who this device is signed in as; nothing while that is not known.
    [[nodiscard]] const std::optional<members::Principal> &who() const { return m_who; }

    [[nodiscard]] bool isOnline() const { return m_isOnline; }

    /// Name of the companion for people: "shelf.example".
    [[nodiscard]] const QString &place() const { return m_place; }

    /// What happened at the companion. Blocking: for workers.
    [[nodiscard]] activity::ActivityReader &activity() const { return m_activity; }

    /// Whether one may, and why not. Nobody's rights are taken for granted before it is known who one is: then the companion decides.
    [[nodiscard]] members::Decision may(members::Action action,
                                        members::Ownership ownership = members::Ownership::Other) const;
    [[nodiscard]] bool isSelf(const MemberId &member) const;

    /// Runs `function(members::MemberDirectory &)`, which returns a Result, on the pool.
    template <typename Function>
    [[nodiscard]] auto run(Function function)
    {
        auto future = runOnPool(m_pool, [&directory = m_directory, function = std::move(function)]() mutable {
            return function(directory);
        });
        whenDone(future, this, [this](const auto &answer) {
            if (answer)
                noteAnswer();
            else
                noteRefusal(answer.error());
        });
        return future;
    }

    /// The same for questions about what happened: `function(activity::ActivityReader &)`.
    template <typename Function>
    [[nodiscard]] auto runActivity(Function function)
    {
        return runOnPool(
            m_pool, [&activity = m_activity, function = std::move(function)]() mutable { return function(activity); });
    }

    /// For whoever joins this with a connection.
    void setWho(const std::optional<members::Principal> &who);
    void setOnline(bool isOnline);
    /// Takes over what a refusal says about the own membership: suspended, revoked.
    void noteRefusal(const Error &error);
    /// The companion has answered: whoever was suspended is not any more.
    void noteAnswer();

Q_SIGNALS:
    void whoChanged();
    void onlineChanged(bool isOnline);

private:
    members::MemberDirectory &m_directory;
    activity::ActivityReader &m_activity;
    QThreadPool &m_pool;
    QString m_place;
    std::optional<members::Principal> m_who;
    bool m_isOnline = false;
};

} // namespace collectz::models
