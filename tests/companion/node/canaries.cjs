// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Secrets through a whole life of a companion: setup, sign-ins, invitations by link and by mail, resets, refreshes, refusals, verbs,
// grants, backups, exports, a kill. Nowhere outside of the key's file and the mail password's file is one of them left: not in
// logs, database, write-ahead log, free pages, copies, metrics, error answers, environments or command lines.
//   node canaries.cjs COLLECTZD [COLLECTZ]      with COLLECTZ: the desktop's replica and its exports too
// With COLLECTZ_TEST_POSTGRES_FILE the same on PostgreSQL, the server's own files included.

'use strict';

const { execFileSync, spawn } = require('child_process');
const fs = require('fs');
const path = require('path');
const { run, until, v } = require('./companion.cjs');
const { Scanner } = require('./secrets.cjs');

const [program, desktop] = process.argv.slice(2);
const clusterFile = process.env.COLLECTZ_TEST_POSTGRES_FILE;

// Of words and marks, so that every form of writing it differs from the others.
let counter = 0;
const newPassword = (name) => `${name} & Kanari/${++counter}~seven+lamps ü${Math.random().toString(36).slice(2)}`;

class Life {
    constructor(verdict, companion, scanner) {
        Object.assign(this, { verdict, companion, scanner, answers: [], processes: [] });
        this.devices = 0;
    }

    // A call whose answer may hold only secrets that it gives out itself: those are not known to the scanner yet.
    async call(method, target, status, options = {}) {
        const answer = await this.companion.send(method, target, options);
        this.verdict.equal(answer.status, status, `${method} ${target.split('?')[0]}`);
        const head = JSON.stringify(answer.headers);
        for (const found of this.scanner.findIn(`answer to ${method} ${target.split('?')[0]}`, Buffer.from(head + answer.text)))
            this.verdict.check(false, found);
        this.lookAtProcess();
        return answer.json;
    }

    learn(name, answer) {
        ++this.devices;
        for (const key of ['access_token', 'refresh_token', 'device_key'])
            if (answer[key]) this.scanner.add(`${key} of ${name} ${this.devices}`, answer[key]);
        return answer;
    }

    lookAtProcess() {
        for (const file of ['environ', 'cmdline'])
            for (const found of this.scanner.findIn(file, fs.readFileSync(`/proc/${this.companion.child.pid}/${file}`)))
                this.verdict.check(false, found);
    }

    password(name) {
        const password = newPassword(name);
        this.scanner.add(`password of ${name} ${counter}`, password);
        return password;
    }

    async verb(words, input) {
        const done = await this.companion.verb(words, input);
        this.verdict.equal(done.code, 0, `${words.join(' ')}: ${done.messages}`);
        return done.output;
    }
}

async function setUp(life) {
    const password = life.password('Olga');
    life.scanner.add('setup code', life.companion.code);
    const body = { code: life.companion.code, address: 'olga@shelf.example', name: 'Olga', password, device: 'canary-in-the-clear' };
    await life.call('POST', `${v}/setup`, 403, { body: { ...body, code: `${life.companion.code.slice(0, -3)}xyz` } });
    const owner = life.learn('Olga', await life.call('POST', `${v}/setup`, 201, { body }));
    await life.call('POST', `${v}/setup`, 409, { body });
    return { ...owner, password, address: body.address, token: owner.access_token };
}

async function invite(life, owner, name, role) {
    const address = `${name.toLowerCase()}@shelf.example`;
    const made = await life.call('POST', `${v}/invitations`, 201, { token: owner.token, body: { address, role, delivery: 'link' } });
    life.scanner.add(`invitation of ${name}`, made.token);
    const password = life.password(name);
    const body = { token: made.token, address, name, password, device: `${name}'s desk` };
    await life.call('POST', `${v}/invitations/claim`, 403, { body: { ...body, address: 'else@shelf.example' } });
    const member = life.learn(name, await life.call('POST', `${v}/invitations/claim`, 201, { body }));
    await life.call('POST', `${v}/invitations/claim`, 410, { body });
    return { ...member, address, password, token: member.access_token };
}

async function signIns(life, member, name) {
    const body = { address: member.address, password: member.password, device: `${name}'s telephone` };
    const second = life.learn(name, await life.call('POST', `${v}/session`, 201, { body }));
    const wrong = life.password(`a stranger as ${name}`);
    await life.call('POST', `${v}/session`, 401, { body: { ...body, password: wrong } });
    await life.call('POST', `${v}/session`, 422, { body: { ...body, unknown: wrong } });
    await life.call('POST', `${v}/session`, 400, { raw: `{"password": "${wrong}"` });
    const fresh = life.learn(name, await life.call('POST', `${v}/session/refresh`, 200, { body: { refresh_token: second.refresh_token, attempt: 'one' } }));
    await life.call('POST', `${v}/session/refresh`, 401, { body: { refresh_token: second.refresh_token, attempt: 'two' } });
    await life.call('GET', `${v}/me`, 401, { token: fresh.access_token });
    // Where secrets do not belong at all: they are refused, and not repeated.
    await life.call('GET', `${v}/nothing?token=${encodeURIComponent(member.token)}`, 404);
    await life.call('GET', `${v}/catalog/works?query=${encodeURIComponent(`${member.token}:1`)}`, 401);
    await life.call('GET', `${v}/catalog/works/${member.token}`, 404, { token: member.token });
    await life.call('GET', `${v}/me`, 200, { token: member.token, headers: { 'X-Correlation-Id': member.token } });
}

async function passwords(life, owner, member, name) {
    const next = life.password(name);
    await life.call('POST', `${v}/password`, 403, { token: member.token, body: { current: life.password('nobody'), new: next } });
    await life.call('POST', `${v}/password`, 204, { token: member.token, body: { current: member.password, new: next } });
    const reset = await life.call('POST', `${v}/members/${member.member.id}/resets`, 201, { token: owner.token });
    life.scanner.add(`reset of ${name}`, reset.token);
    const body = { token: reset.token, password: life.password(name), device: 'new desk' };
    const again = life.learn(name, await life.call('POST', `${v}/resets/redeem`, 201, { body }));
    await life.call('POST', `${v}/resets/redeem`, 410, { body });
    return { ...member, password: body.password, token: again.access_token };
}

async function mail(life, owner, server) {
    await life.call('POST', `${v}/invitations`, 201, { token: owner.token, body: { address: 'mila@shelf.example', role: 'viewer', delivery: 'mail' } });
    await until(() => server.received.length > 0);
    const text = JSON.parse(server.received[0]).text;
    const body = Buffer.from(text.slice(text.indexOf('\r\n\r\n')), 'base64').toString('utf8');
    life.scanner.add('invitation by mail', /token=([^&\s]+)/.exec(body)[1]);
    // And one that the server does not take.
    server.child.kill('SIGKILL');
    await life.call('POST', `${v}/invitations`, 201, { token: owner.token, body: { address: 'mona@shelf.example', role: 'viewer', delivery: 'mail' } });
}

async function verbs(life, isPostgres) {
    const glass = life.password('break glass');
    await life.verb(['admin', 'create-owner', 'greta@shelf.example', 'Greta'], `${glass}\n`);
    const reset = (await life.verb(['admin', 'reset-password', 'greta@shelf.example'])).trim().split('\n').pop();
    life.scanner.add('reset from the console', reset);
    await life.verb(['admin', 'list-sessions', 'olga@shelf.example']);
    await life.verb(['admin', 'end-sessions', 'greta@shelf.example']);
    await life.verb(['admin', 'revoke-invitations', 'mona@shelf.example']);
    await life.verb(['backup', path.join(life.companion.folder, 'copy.collectz')]);
    await life.verb(['check']);
    if (!isPostgres) return;
    await life.verb(['grants', 'print', 'canaries']);
    await life.verb(['grants', 'apply', 'canaries']);
    await life.verb(['grants', 'password', 'greta@shelf.example', 'canaries'], `${life.password('a login')}\n`);
}

// A desktop's replica with its own exports and backup.
function replica(life, owner) {
    const folder = path.join(life.companion.folder, 'desk');
    fs.mkdirSync(folder);
    const token = path.join(folder, 'token');
    fs.writeFileSync(token, owner.token, { mode: 0o600 });
    const catalog = path.join(folder, 'desk.collectz');
    const environment = { ...process.env, HOME: folder, XDG_CONFIG_HOME: path.join(folder, 'config'), XDG_DATA_HOME: path.join(folder, 'data') };
    const verb = (...words) => execFileSync(desktop, [...words, '--catalog', catalog], { env: environment, encoding: 'utf8' });
    verb('connect', `http://127.0.0.1:${life.companion.port}`, '--token-file', token);
    verb('sync', '--token-file', token);
    for (const format of ['csv', 'json']) fs.writeFileSync(path.join(folder, `export.${format}`), verb('export', '--format', format));
    fs.writeFileSync(path.join(folder, 'activity'), verb('activity'));
    verb('backup', path.join(folder, 'backup.collectz'));
    fs.rmSync(token);
}

function startMail(folder, passwordText) {
    fs.writeFileSync(path.join(folder, 'mail-password'), `${passwordText}\n`, { mode: 0o600 });
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30', '-subj', '/CN=localhost',
                             '-addext', 'subjectAltName=DNS:localhost', '-keyout', path.join(folder, 'mail-key.pem'), '-out', path.join(folder, 'mail-ca.pem')],
                 { stdio: 'ignore' });
    const server = { received: [] };
    server.child = spawn('node', [path.join(__dirname, 'smtpserver.cjs'), 'starttls', path.join(folder, 'mail-key.pem'), path.join(folder, 'mail-ca.pem')],
                         { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, SMTP_PASSWORD_FILE: path.join(folder, 'mail-password') } });
    return new Promise((resolve) => server.child.stdout.on('data', (part) => {
        const text = String(part);
        if (!text.startsWith('port ')) return server.received.push(text);
        server.port = Number(text.slice(5));
        return resolve(server);
    }));
}

function scan(verdict, companion, scanner, when) {
    const vaults = ['state/key.pem', 'mail-password', 'mail-key.pem'].map((name) => path.join(companion.folder, name));
    const { found, files } = scanner.findBelow(companion.folder, (file) => vaults.includes(file));
    verdict.check(files >= 3, `only ${files} files ${when}`);
    verdict.equal(found.join('; '), '', `secrets ${when}`);
}

// The scanner finds what there is to find: every secret in every form, and a word that the companion keeps in the clear.
function checkScanner(verdict, companion, scanner) {
    const folder = path.join(companion.folder, 'planted');
    fs.mkdirSync(folder);
    let planted = 0;
    for (const [name, { secret, forms }] of scanner.secrets) {
        for (const { form, bytes } of forms) {
            const around = form.startsWith('base64') ? [] : [Buffer.from('before'), bytes, Buffer.from('behind')];
            const file = Buffer.concat(around.length ? around : [Buffer.from(Buffer.from(`xy${secret}z`).toString(form))]);
            verdict.check(scanner.findIn('planted', file).some((found) => found.includes(name)), `${name} was not found as ${form}`);
            ++planted;
        }
    }
    const words = new Scanner();
    words.add('word', 'canary-in-the-clear');
    fs.writeFileSync(path.join(folder, 'leak'), `token ${[...scanner.secrets.values()][0].secret}`);
    verdict.equal(scanner.findBelow(folder).found.length, 1, 'a planted leak');
    fs.rmSync(folder, { recursive: true });
    return { planted, words };
}

async function live(verdict, make, location) {
    const scanner = new Scanner();
    const companion = make(program, { isTls: false, flags: ['--log-level', 'debug'] });
    const mailPassword = newPassword('mail');
    scanner.add('mail password', mailPassword);
    const server = await startMail(companion.folder, mailPassword);
    companion.flags.push('--mail-host', 'localhost', '--mail-port', String(server.port), '--mail-sender', 'shelf@mail.example', '--mail-user', 'shelf',
                         '--mail-password-file', path.join(companion.folder, 'mail-password'), '--mail-ca-file', path.join(companion.folder, 'mail-ca.pem'));
    if (location) {
        companion.environment.COLLECTZD_CATALOG_LOCATION = location.uri;
        scanner.add('password of the database', location.password);
    }
    await companion.start();
    const life = new Life(verdict, companion, scanner);
    // What a person puts into the environment or on a command line stands there; the companion adds nothing.
    if (location) life.lookAtProcess = () => {};
    const owner = await setUp(life);
    const members = [];
    for (const [name, role] of [['Anna', 'admin'], ['Emil', 'editor'], ['Cora', 'contributor'], ['Vera', 'viewer']]) {
        let member = await invite(life, owner, name, role);
        await signIns(life, member, name);
        // A refresh token that came twice has ended one family alone.
        member = await passwords(life, owner, member, name);
        members.push(member);
    }
    await mail(life, owner, server);
    await verbs(life, Boolean(location));
    if (desktop) replica(life, owner);
    const metrics = await companion.send('GET', '/metrics');
    verdict.equal(scanner.findIn('metrics', Buffer.from(metrics.text)).join(), '', 'metrics');
    await life.call('GET', `${v}/activity?limit=500`, 200, { token: owner.token });
    await life.call('GET', `${v}/invitations?state=all`, 200, { token: owner.token });
    await life.call('GET', `${v}/members/${members[0].member.id}/resets`, 200, { token: owner.token });

    verdict.check(scanner.size >= 40, `only ${scanner.size} secrets`);
    const { planted, words } = checkScanner(verdict, companion, scanner);
    scan(verdict, companion, scanner, 'while it serves');
    // A kill leaves the write-ahead log as it is.
    await companion.stop('SIGKILL');
    if (!location) verdict.check(fs.statSync(path.join(companion.state, 'catalog.collectz-wal')).size > 0, 'there is no log to look into');
    scan(verdict, companion, scanner, 'after a kill');
    await companion.start();
    verdict.equal(await companion.stop(), 0, 'exit code');
    scan(verdict, companion, scanner, 'after a stop');
    if (location) await scanServer(verdict, scanner, words, location);
    else verdict.check(words.findBelow(companion.state).found.length > 0, 'the word in the clear was not found in the catalog');
    console.log(`${scanner.size} secrets, ${planted} forms, ${verdict.checks} checks`);
}

// The server's tables, write-ahead log and log. They belong to its own account, so they are copied as root reads them.
async function scanServer(verdict, scanner, words, { folder, database }) {
    const secrets = new Scanner();
    secrets.secrets = new Map([...scanner.secrets].filter(([name]) => name !== 'password of the database'));
    // This catalog's tables and what all share, with the write-ahead log and the log of the server; not other tests' databases.
    const isOthers = (file) => file === path.join(folder, 'password') ||
        (file.startsWith(path.join(folder, 'data', 'base')) && !file.startsWith(path.join(folder, 'data', 'base', database)));
    const { found, files } = secrets.findBelow(folder, isOthers);
    verdict.check(files > 100, `only ${files} files of the server`);
    verdict.equal(found.join('; '), '', 'secrets in the files of the server');
    verdict.check(words.findBelow(folder, isOthers).found.length > 0, 'the word in the clear was not found in the files of the server');
}

run(async (verdict, make) => {
    if (!clusterFile) return live(verdict, make, null);
    const uri = fs.readFileSync(clusterFile, 'utf8').trim();
    const { password } = new URL(uri);
    const folder = fs.readFileSync(`${clusterFile}.folder`, 'utf8').trim();
    const name = `canaries_${process.pid}`;
    const psql = (sql) => execFileSync('psql', ['-d', uri, '-v', 'ON_ERROR_STOP=1', '-qc', sql]);
    psql(`CREATE DATABASE ${name}`);
    const database = execFileSync('psql', ['-d', uri, '-Atc', `SELECT oid FROM pg_database WHERE datname = '${name}'`], { encoding: 'utf8' }).trim();
    try {
        await live(verdict, make, { uri: uri.replace(/\/postgres$/, `/${name}`), password, folder, database });
    } finally {
        psql(`DROP DATABASE ${name} WITH (FORCE)`);
        psql("DO $$ DECLARE one text; BEGIN FOR one IN SELECT rolname FROM pg_roles WHERE rolname LIKE 'canaries_%' LOOP EXECUTE format('DROP ROLE %I', one); END LOOP; END $$");
    }
});
