-- SPDX-FileCopyrightText: Certwright contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first tables. Every statement ends with a semicolon at the end of a line, and nothing else
-- does. Instants are seconds since 1970-01-01 UTC; columns of instants end in _utc.

CREATE TABLE authority (
    id INTEGER PRIMARY KEY, -- names the directory inside this file
    name TEXT NOT NULL, -- what the user sees
    directory_url TEXT NOT NULL UNIQUE, -- verbatim, never normalised
    environment TEXT NOT NULL CHECK (environment IN ('production', 'staging', 'custom')), -- who trusts it
    extra_trusted_roots_pem BLOB NOT NULL -- for TLS to this directory alone, empty for the system's roots
) STRICT;

CREATE TABLE key_item (
    id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''), -- UUID, names the item in the key store
    kind TEXT NOT NULL CHECK (kind IN ('account', 'certificate')), -- what the key is for
    state TEXT NOT NULL CHECK (state IN ('pending', 'stored', 'deleting', 'gone', 'damaged')), -- how sure we are that it is there
    public_key_der BLOB NOT NULL, -- SubjectPublicKeyInfo
    store_name TEXT NOT NULL, -- which key store took it
    created_utc INTEGER NOT NULL -- when it was made
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    id INTEGER PRIMARY KEY, -- names the account inside this file
    authority_id INTEGER NOT NULL REFERENCES authority (id), -- the CA that keeps it
    url TEXT NOT NULL, -- the CA's name for it, empty until the CA has answered
    key_id TEXT NOT NULL REFERENCES key_item (id), -- the key that speaks for it
    state TEXT NOT NULL CHECK (state IN ('creating', 'valid', 'deactivated', 'unknown')), -- what the CA said last
    contact TEXT NOT NULL, -- e-mail address, may be empty
    terms_url TEXT NOT NULL, -- the terms that the user agreed to
    terms_agreed_utc INTEGER, -- when the user agreed
    created_utc INTEGER NOT NULL, -- when this row was made
    orders_url TEXT NOT NULL, -- the CA's list of orders, may be empty
    eab_key_id TEXT NOT NULL -- public half of the external account binding, empty without one
) STRICT;

CREATE INDEX account_by_authority ON account (authority_id);

CREATE TABLE acme_order (
    id INTEGER PRIMARY KEY, -- names the order inside this file
    authority_id INTEGER NOT NULL REFERENCES authority (id), -- the CA it is placed with
    account_id INTEGER REFERENCES account (id), -- the account that placed it
    stage TEXT NOT NULL CHECK (stage <> ''), -- how far it has come
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)), -- 0 once issued, failed or cancelled
    names TEXT NOT NULL, -- JSON array of the names as ordered, sorted
    created_utc INTEGER NOT NULL, -- when the user asked for it
    updated_utc INTEGER NOT NULL, -- when this row changed last
    next_attempt_utc INTEGER, -- when to go on, none when a person must act first
    expires_utc INTEGER, -- when the CA forgets it
    certificate_id INTEGER REFERENCES certificate (id) ON DELETE SET NULL, -- what came of it
    document TEXT NOT NULL -- the whole record as JSON
) STRICT;

CREATE INDEX order_by_next_attempt ON acme_order (next_attempt_utc)
    WHERE is_open = 1 AND next_attempt_utc IS NOT NULL;

CREATE TABLE order_event (
    id INTEGER PRIMARY KEY, -- grows with time
    order_id INTEGER NOT NULL REFERENCES acme_order (id), -- whose history it is
    at_utc INTEGER NOT NULL, -- when it happened
    kind TEXT NOT NULL CHECK (kind <> ''), -- stable English word
    details TEXT NOT NULL -- JSON without secrets, may be empty
) STRICT;

CREATE INDEX order_event_by_order ON order_event (order_id);

CREATE TRIGGER order_event_is_never_changed BEFORE UPDATE ON order_event
    BEGIN SELECT RAISE(ABORT, 'an order''s history is append-only'); END;

CREATE TRIGGER order_event_is_never_removed BEFORE DELETE ON order_event
    BEGIN SELECT RAISE(ABORT, 'an order''s history is append-only'); END;

CREATE TABLE certificate (
    id INTEGER PRIMARY KEY, -- names the certificate inside this file
    authority_id INTEGER NOT NULL REFERENCES authority (id), -- the CA that issued it
    account_id INTEGER REFERENCES account (id), -- the account that ordered it
    order_id INTEGER REFERENCES acme_order (id) ON DELETE SET NULL, -- the order it came from
    key_id TEXT REFERENCES key_item (id), -- its private key, none when we do not hold it
    chain_pem BLOB NOT NULL, -- leaf first
    names TEXT NOT NULL, -- JSON array of the alternative names, sorted
    serial_number TEXT NOT NULL, -- hexadecimal with colons
    sha256_fingerprint BLOB NOT NULL UNIQUE, -- of the leaf
    issuer_name TEXT NOT NULL, -- common name of the issuer
    key_type TEXT NOT NULL, -- stable name of the kind of key
    profile TEXT NOT NULL, -- ACME profile, may be empty
    certificate_url TEXT NOT NULL, -- where the CA serves it, may be empty
    not_before_utc INTEGER NOT NULL, -- valid from
    not_after_utc INTEGER NOT NULL, -- valid until
    added_utc INTEGER NOT NULL, -- when it came into this file
    revoked_utc INTEGER, -- when the CA confirmed the revocation
    revocation_reason INTEGER CHECK (revocation_reason BETWEEN 0 AND 10), -- RFC 5280 section 5.3.1
    archived_utc INTEGER -- when the user put it away
) STRICT;

CREATE INDEX certificate_by_key ON certificate (key_id);

CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL, -- stable English name
    value TEXT NOT NULL -- no secrets
) STRICT, WITHOUT ROWID;

INSERT INTO authority (name, directory_url, environment, extra_trusted_roots_pem) VALUES
    ('Let''s Encrypt', 'https://acme-v02.api.letsencrypt.org/directory', 'production', x''),
    ('Let''s Encrypt (Staging)', 'https://acme-staging-v02.api.letsencrypt.org/directory', 'staging', x'');
