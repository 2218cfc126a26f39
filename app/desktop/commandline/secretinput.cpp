// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/commandline/secretinput.h"

#include <termios.h>
#include <unistd.h>

namespace collectz::desktop {

using namespace Qt::StringLiterals;
using members::SecretText;

namespace {

constexpr qsizetype mostBytes = 8192;

/// While it lives, a terminal does not show what is typed.
class SilentTerminal
{
public:
    SilentTerminal()
        : m_isTerminal(isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }

private:
    termios m_before{};
    bool m_isTerminal;
};

} // namespace

Result<SecretText> readSecretLine(const QString &prompt, Console &console)
{
    const SilentTerminal terminal;
    if (terminal.isTerminal())
        console.progress(prompt);
    QByteArray line;
    char next = 0;
    // A byte at a time: what stands behind the line is for the next question.
    while (line.size() < mostBytes && ::read(STDIN_FILENO, &next, 1) == 1 && next != '\n')
        line += next;
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return fail(ErrorKind::Usage, u"no_input"_s,
                    u"%1 Write it on a line of its own to standard input."_s.arg(prompt));
    return SecretText::take(std::move(line));
}

} // namespace collectz::desktop
