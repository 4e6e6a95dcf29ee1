-- Which keys this database was filled with, so that a start with a wrong one is noticed before anything is lost.
create table key_check (
    purpose     text not null,
    key_id      text not null,
    check_value text not null,
    primary key (purpose, key_id)
);

create table integrated_account (
    id                 uuid primary key,
    tenant_id          text not null,
    integration        text not null,
    name               text,
    base_url           text,
    time_zone          text not null,
    signed_in_user     text,
    status             text not null check (status in ('active', 'needs_reauth')),
    version            integer not null,
    sealed_key_id      text not null,
    sealed_version     integer not null,
    sealed_key         text not null,
    sealed_credentials text not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null
);
create index integrated_account_by_age on integrated_account (created_at, id);
create index integrated_account_by_tenant on integrated_account (tenant_id, created_at, id);

create table connector (
    id         uuid primary key,
    account_id uuid not null references integrated_account (id) on delete cascade,
    name       text,
    config     jsonb not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    created_by uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index connector_by_account on connector (account_id, created_at, id);
create index connector_by_expiry on connector (expires_at) where expires_at is not null;

-- A connector has one token, and while it is being rotated, for a time, those before it.
create table connector_token (
    id           uuid primary key,
    connector_id uuid not null references connector (id) on delete cascade,
    hash         text not null unique,
    key_id       text not null,
    good_until   timestamptz,
    created_at   timestamptz not null
);
create index connector_token_by_connector on connector_token (connector_id);

create table api_token (
    id           uuid primary key,
    name         text,
    scope        text not null check (scope in ('admin', 'tenant', 'connect')),
    tenant_id    text,
    hash         text not null unique,
    key_id       text not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    created_by   uuid,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    check ((scope = 'admin') = (tenant_id is null))
);
create index api_token_by_age on api_token (created_at, id);

-- The last catalogue that each vendor service gave, so that filters can be checked while it is down.
create table catalogue (
    vendor  text primary key,
    etag    text,
    body    text not null,
    read_at timestamptz not null
);
