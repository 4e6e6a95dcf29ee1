-- What happened to connectors, kept after they are gone.
create table audit_entry (
    id           uuid primary key,
    at           timestamptz not null,
    action       text not null,
    tenant_id    text not null,
    account_id   uuid not null,
    connector_id uuid
);
create index audit_entry_by_tenant on audit_entry (tenant_id, at);
