// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A real SMTP server on loopback for the tests of mail: node smtpserver.cjs starttls|tls KEY CERTIFICATE
// Prints "port N" when it listens, then each message as one line of JSON: user, sender, recipients, secure, text.

'use strict';

const fs = require('fs');
const { SMTPServer } = require('smtp-server');

const [security, key, certificate] = process.argv.slice(2);
const password = process.env.SMTP_PASSWORD_FILE ? fs.readFileSync(process.env.SMTP_PASSWORD_FILE, 'utf8').trim() : 'mail canary';
const server = new SMTPServer({
    secure: security === 'tls',
    key: fs.readFileSync(key),
    cert: fs.readFileSync(certificate),
    authMethods: ['PLAIN', 'LOGIN'],
    onAuth(auth, session, done) {
        const known = auth.username === 'shelf' && auth.password === password;
        done(known ? null : new Error('wrong password'), { user: auth.username });
    },
    onData(stream, session, done) {
        const parts = [];
        stream.on('data', (part) => parts.push(part));
        stream.on('end', () => {
            console.log(JSON.stringify({
                user: session.user,
                secure: session.secure,
                sender: session.envelope.mailFrom.address,
                recipients: session.envelope.rcptTo.map((recipient) => recipient.address),
                text: Buffer.concat(parts).toString('utf8'),
            }));
            done();
        });
    },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => console.log(`port ${server.server.address().port}`));
