// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds secrets in bytes, whatever form they were given.

'use strict';

const fs = require('fs');
const path = require('path');

// Three letters make four of base64, so a secret inside of a longer text has one of three forms; the letters at its ends depend on
// what stands around it and are left out.
function base64Forms(bytes) {
    const forms = [];
    for (let shift = 0; shift < 3; ++shift) {
        const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64').replace(/=+$/, '');
        forms.push(text.slice(shift === 0 ? 0 : 4, text.length - 2));
    }
    return forms;
}

function formsOf(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const hex = bytes.toString('hex');
    const forms = { raw: [bytes], utf16: [Buffer.from(secret, 'utf16le')], hex: [hex, hex.toUpperCase()],
                    base64: base64Forms(bytes), base64url: base64Forms(bytes).map((text) => text.replace(/\+/g, '-').replace(/\//g, '_')) };
    const url = encodeURIComponent(secret);
    forms.url = [url, url.replace(/%20/g, '+'), [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')];
    return Object.entries(forms).flatMap(([form, texts]) => texts.map((text) => ({ form, bytes: Buffer.from(text) })));
}

class Scanner {
    constructor() {
        this.secrets = new Map(); // by name
        this.byStart = null;
    }

    add(name, secret) {
        if (typeof secret !== 'string' || secret.length < 8) throw new Error(`no secret "${name}"`);
        if ([...this.secrets.values()].some((known) => known.secret === secret)) return;
        this.secrets.set(name, { secret, forms: formsOf(secret) });
        this.byStart = null;
    }

    // The forms of all secrets by their first two bytes, so that bytes are gone through once and not once for each form.
    index() {
        this.byStart = new Array(65536);
        for (const [name, { forms }] of this.secrets)
            for (const { form, bytes } of forms) (this.byStart[bytes.readUInt16BE(0)] ||= []).push({ name, form, bytes });
    }

    get size() {
        return this.secrets.size;
    }

    // "what: name as form" of each secret in the bytes.
    findIn(what, bytes) {
        if (!this.byStart) this.index();
        const found = new Set();
        for (let at = 0, pair = bytes[0]; at + 1 < bytes.length; ++at) {
            pair = ((pair & 0xff) << 8) | bytes[at + 1];
            const candidates = this.byStart[pair];
            if (candidates === undefined) continue;
            for (const one of candidates)
                if (bytes.compare(one.bytes, 0, one.bytes.length, at, Math.min(at + one.bytes.length, bytes.length)) === 0)
                    found.add(`${what}: ${one.name} as ${one.form}`);
        }
        return [...found];
    }

    // In every file below a folder, but those that `isVault(path)` names.
    findBelow(folder, isVault = () => false) {
        const found = [];
        let files = 0;
        for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
            const file = path.join(entry.path, entry.name);
            if (!entry.isFile() || isVault(file)) continue;
            const bytes = readIfThere(file);
            if (!bytes) continue;
            ++files;
            found.push(...this.findIn(path.relative(folder, file), bytes), ...this.findIn('a file name', Buffer.from(file)));
        }
        return { found, files };
    }
}

// A server that runs takes files away between the listing and the reading.
function readIfThere(file) {
    try {
        return fs.readFileSync(file);
    } catch (error) {
        if (error.code === 'ENOENT') return null;
        throw error;
    }
}

module.exports = { Scanner };
