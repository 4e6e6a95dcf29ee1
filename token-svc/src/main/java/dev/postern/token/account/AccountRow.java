package dev.postern.token.account;

import dev.postern.contract.AccountId;
import dev.postern.contract.AccountStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A row of {@code integrated_account}. */
@Entity
@DynamicUpdate // A change of one column must not write back old values of the others.
@Table(name = "integrated_account")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class AccountRow {
    @Id
    UUID id;

    @Column(name = "tenant_id")
    String tenantId;

    String integration;

    @Nullable
    String name;

    @Column(name = "base_url")
    @Nullable
    String baseUrl;

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "signed_in_user")
    @Nullable
    String signedInUser;

    String status;

    int version;

    @Column(name = "sealed_key_id")
    String sealedKeyId;

    @Column(name = "sealed_version")
    int sealedVersion;

    @Column(name = "sealed_key")
    String sealedKey;

    @Column(name = "sealed_credentials")
    String sealedCredentials;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    Account account() {
        return new Account(
                accountId(),
                tenantId,
                integration,
                name,
                baseUrl,
                ZoneId.of(timeZone),
                signedInUser,
                AccountStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                version,
                createdAt,
                updatedAt);
    }

    AccountId accountId() {
        return new AccountId(id);
    }

    SealedCredentials sealed() {
        return new SealedCredentials(sealedKeyId, sealedVersion, sealedKey, sealedCredentials);
    }

    void keep(SealedCredentials sealed) {
        sealedKeyId = sealed.keyId();
        sealedVersion = sealed.version();
        sealedKey = sealed.wrappedKey();
        sealedCredentials = sealed.text();
    }
}
