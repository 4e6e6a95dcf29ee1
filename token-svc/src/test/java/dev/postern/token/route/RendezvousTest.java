package dev.postern.token.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.AccountId;
import dev.postern.token.vendor.Address;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RendezvousTest {
    private static final int ACCOUNTS = 3000;
    private static final List<Address> THREE =
            List.of(new Address("10.0.0.1", 8080), new Address("10.0.0.2", 8080), new Address("10.0.0.3", 8080));

    @Test
    void spreadsAccountsEvenly() {
        Map<Address, Long> counts = accounts()
                .collect(Collectors.groupingBy(
                        account -> Rendezvous.rank(THREE, account).getFirst(), Collectors.counting()));
        assertTrue(counts.values().stream().allMatch(count -> count > 900 && count < 1100), counts::toString);
    }

    @Test
    void movesOnlyTheAccountsOfAnAddressThatGoes() {
        List<Address> two = THREE.subList(0, 2);
        List<AccountId> moved = accounts()
                .filter(account -> !Rendezvous.rank(THREE, account)
                        .getFirst()
                        .equals(Rendezvous.rank(two, account).getFirst()))
                .toList();
        assertTrue(moved.stream()
                .allMatch(account -> Rendezvous.rank(THREE, account).getFirst().equals(THREE.get(2))));
    }

    @Test
    void ranksTheSameWhateverTheOrderOfTheAddresses() {
        AccountId account = new AccountId(new UUID(7, 7));
        assertEquals(Rendezvous.rank(THREE, account), Rendezvous.rank(THREE.reversed(), account));
    }

    private static Stream<AccountId> accounts() {
        return IntStream.range(0, ACCOUNTS).mapToObj(i -> new AccountId(new UUID(0x0190_0000_0000_7000L + i, i)));
    }
}
