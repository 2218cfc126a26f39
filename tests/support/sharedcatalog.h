// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/peoplesession.h"
#include "tests/members/membersfixture.h"
#include "tests/support/fakesession.h"
#include "tests/support/localdirectory.h"

namespace collectz::tests {

/// A session on a catalog that people share, for tests of models and pages: the catalog is a fake, the people are real services
/// over a real SQLite catalog. Ada is the owner; everybody else is let in by a test.
class SharedCatalog
{
public:
    SharedCatalog()
    {
        // What a page shows of times goes by the machine's clock.
        members.clock.step(members.clock.now().secsTo(SystemClock().now()));
        if (members.isValid())
            m_owner = members.owner();
    }

    [[nodiscard]] bool isValid() const { return members.isValid() && m_owner; }

    [[nodiscard]] const members::SignedIn &owner() const { return *m_owner; }

    /// Joins the session with the people, as somebody who signed in.
    void actAs(const members::SignedIn &somebody)
    {
        const members::Caller caller = members.callerOf(somebody.accessToken);
        directory = std::make_unique<testsupport::LocalDirectory>(*members.services, caller);
        auto next = std::make_unique<models::PeopleSession>(*directory, members.catalog().activity(), m_pool,
                                                            QStringLiteral("shelf.example"));
        next->setWho(caller.who);
        next->setOnline(true);
        fake.session->setPeople(next.get());
        people = std::move(next);
    }

    [[nodiscard]] members::Member memberNamed(const QString &name)
    {
        const auto listed =
            members.services->members.page(MembersFixture::console(), {name, {}, 50}).value_or(members::MemberList());
        return listed.members.isEmpty() ? members::Member() : listed.members.constFirst().member;
    }

    /// Ends what is under way, so that nothing outlives what it uses.
    ~SharedCatalog() { m_pool.waitForDone(); }

    MembersFixture members{storage::Engine::Sqlite};
    testsupport::FakeSession fake;
    std::unique_ptr<testsupport::LocalDirectory> directory;
    std::unique_ptr<models::PeopleSession> people;

private:
    QThreadPool m_pool;
    Result<members::SignedIn> m_owner = fail(ErrorKind::Bug, QStringLiteral("none"), QString());
};

} // namespace collectz::tests
