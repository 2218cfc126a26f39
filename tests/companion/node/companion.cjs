// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests in this folder share: a real collectzd in a folder of its own, requests to it, verbs beside it.

'use strict';

const { spawn } = require('child_process');
const fs = require('fs');
const http = require('http');
const https = require('https');
const os = require('os');
const path = require('path');

const v = '/api/v1';
const password = 'seven lamps by the harbour';

class Companion {
    // `flags` go to every start; `secrets` of the environment too.
    constructor(program, { flags = [], environment = {}, isTls = false } = {}) {
        this.program = program;
        this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'collectz-node-'));
        this.state = path.join(this.folder, 'state');
        this.logFile = path.join(this.folder, 'log');
        this.flags = flags;
        this.environment = { ...process.env, ...environment };
        this.isTls = isTls;
    }

    start() {
        const log = fs.openSync(this.logFile, 'a');
        this.child = spawn(this.program, ['serve', '--state-folder', this.state, '--server-address', '127.0.0.1',
                                          '--server-port', '0', ...(this.isTls ? [] : ['--server-plain-http', 'true']),
                                          ...this.flags],
                           { stdio: ['ignore', 'pipe', log], env: this.environment });
        fs.closeSync(log);
        this.ended = new Promise((resolve) => this.child.once('exit', (code, signal) => resolve(signal || code)));
        return new Promise((resolve, reject) => {
            let text = '';
            this.child.stdout.on('data', (part) => {
                text += part;
                if (!text.includes('Ready.')) return;
                this.port = Number(/port (\d+)/.exec(text)[1]);
                this.code = (/Setup code: (\S+)/.exec(text) || [])[1];
                resolve(this);
            });
            this.ended.then((code) => reject(new Error(`collectzd ended with ${code}: ${this.log()}`)));
        });
    }

    log() {
        return fs.readFileSync(this.logFile, 'utf8');
    }

    // The exit code, or the signal that ended it.
    async stop(signal = 'SIGTERM') {
        this.child.kill(signal);
        return this.ended;
    }

    async remove() {
        if (this.child && this.child.exitCode === null && this.child.signalCode === null) await this.stop('SIGKILL');
        fs.rmSync(this.folder, { recursive: true, force: true });
    }

    // One answer: status, headers, text and json; status 0 when the connection broke before a whole one came.
    send(method, target, { token, body, headers = {}, agent, localAddress, raw, type } = {}) {
        const payload = raw !== undefined ? raw : body === undefined ? undefined : JSON.stringify(body);
        const all = { ...headers };
        if (token) all.Authorization = `Bearer ${token}`;
        if (payload !== undefined) all['Content-Type'] = type || 'application/json';
        return new Promise((resolve) => {
            const options = { host: '127.0.0.1', port: this.port, method, path: target, headers: all, agent, localAddress,
                              rejectUnauthorized: false };
            const request = (this.isTls ? https : http).request(options, (response) => {
                const parts = [];
                response.on('data', (part) => parts.push(part));
                response.on('error', () => resolve({ status: 0, text: '', headers: {}, json: {} }));
                response.on('end', () => {
                    const text = Buffer.concat(parts).toString('utf8');
                    let json = {};
                    try {
                        json = JSON.parse(text);
                    } catch {
                        // Not every answer is JSON.
                    }
                    resolve({ status: response.complete ? response.statusCode : 0, headers: response.headers, text, json });
                });
            });
            request.on('error', () => resolve({ status: 0, text: '', headers: {}, json: {} }));
            request.end(payload);
        });
    }

    setUp(extra = {}) {
        const owner = { code: this.code, address: 'olga@shelf.example', name: 'Olga', password, device: 'desk', ...extra };
        return this.send('POST', `${v}/setup`, { body: owner });
    }

    async invite(token, address, role = 'viewer') {
        return this.send('POST', `${v}/invitations`, { token, body: { address, role, delivery: 'link' } });
    }

    async join(token, address, role, extra = {}) {
        const invitation = await this.invite(token, address, role);
        const claimed = await this.send('POST', `${v}/invitations/claim`, {
            body: { token: invitation.json.token, address, name: address.split('@')[0], password, device: 'desk', ...extra } });
        return { ...claimed.json, invitation: invitation.json };
    }

    // A verb on the same state folder: { code, output, messages }.
    verb(words, input = '') {
        return new Promise((resolve) => {
            const child = spawn(this.program, [...words, '--state-folder', this.state, ...this.flags],
                                { stdio: ['pipe', 'pipe', 'pipe'], env: this.environment });
            let output = '';
            let messages = '';
            child.stdout.on('data', (part) => (output += part));
            child.stderr.on('data', (part) => (messages += part));
            child.stdin.on('error', () => {});
            child.stdin.end(input);
            child.once('exit', (code) => setImmediate(() => resolve({ code, output, messages })));
        });
    }

    async metric(name) {
        const text = (await this.send('GET', '/metrics')).text;
        const found = new RegExp(`^${name}(?:\\{[^}]*\\})? ([0-9.e+]+)$`, 'm').exec(text);
        return found ? Number(found[1]) : NaN;
    }

    // Resident and most resident memory, in MiB.
    memory() {
        const text = fs.readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
        const of = (name) => Number(new RegExp(`${name}:\\s*(\\d+) kB`).exec(text)[1]) / 1024;
        return { now: of('VmRSS'), most: of('VmHWM') };
    }

    // Forgets the most, so that it counts from now on.
    resetMostMemory() {
        fs.writeFileSync(`/proc/${this.child.pid}/clear_refs`, '5');
    }
}

// Collects what is wrong; `end` tells it and sets the exit code.
class Verdict {
    constructor() {
        this.failures = [];
        this.checks = 0;
    }

    check(condition, text) {
        ++this.checks;
        if (!condition) this.failures.push(text);
        return condition;
    }

    equal(found, wanted, text) {
        return this.check(found === wanted, `${text}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
    }

    end() {
        if (this.checks === 0) this.failures.push('nothing was checked');
        console.log(`${this.checks} checks`);
        if (this.failures.length === 0) return;
        console.error(this.failures.slice(0, 50).join('\n'));
        process.exitCode = 1;
    }
}

const until = async (condition) => {
    while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
};

// Runs the test, tells the verdict, and leaves nothing behind.
function run(test) {
    const verdict = new Verdict();
    const companions = [];
    const make = (program, options) => {
        const companion = new Companion(program, options);
        companions.push(companion);
        return companion;
    };
    test(verdict, make)
        .catch((error) => verdict.check(false, error.stack))
        .then(() => Promise.all(companions.map((companion) => companion.remove())))
        .then(() => verdict.end());
}

module.exports = { Companion, Verdict, password, run, until, v };
