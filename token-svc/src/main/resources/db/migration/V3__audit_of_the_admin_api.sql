-- What callers of the admin API change is noted too. An API token has no account, and one of scope admin no tenant.
alter table audit_entry
    alter column tenant_id drop not null,
    alter column account_id drop not null,
    add column api_token_id uuid,
    add column actor_id uuid,
    add column changed text;
create index audit_entry_by_age on audit_entry (at, id);

create index connector_by_revocation on connector (revoked_at) where revoked_at is not null;
