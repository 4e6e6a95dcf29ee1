package dev.postern.kit.record;

import java.net.URI;
import java.util.List;

/**
 * Another address of the vendor's than the account's.
 *
 * @param url where it is
 * @param signIn how one signs in there, the first that can be used; as everywhere where empty
 */
public record OtherAddress(URI url, List<SignInMethod> signIn) {
    public OtherAddress {
        signIn = List.copyOf(signIn);
    }

    static OtherAddress read(YamlMap map) {
        return new OtherAddress(URI.create(map.text("url")), SignInReader.ofOther(map));
    }
}
