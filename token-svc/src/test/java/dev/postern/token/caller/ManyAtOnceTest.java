package dev.postern.token.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.world.Admin;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.World;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@ServiceTest
class ManyAtOnceTest {
    private static final int MANY = 24;

    @Inject
    Admin admin;

    @Test
    void answersAllWhoWaitForTheSameLookUp() {
        UUID account = admin.account(World.VENDOR, "many");
        for (int round = 0; round < 5; round++) {
            String unseen = admin.apiToken("tenant", "many");
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<CompletableFuture<Integer>> answers = new ArrayList<>();
                for (int i = 0; i < MANY; i++) {
                    answers.add(CompletableFuture.supplyAsync(() -> status(unseen, account), threads));
                }
                assertEquals(
                        Collections.nCopies(MANY, 200),
                        answers.stream().map(CompletableFuture::join).toList());
            }
        }
    }

    private int status(String token, UUID account) {
        return admin.requestWith(token)
                .body("{\"name\": \"renamed\"}")
                .patch("/integrated-account/{id}", account)
                .statusCode();
    }
}
