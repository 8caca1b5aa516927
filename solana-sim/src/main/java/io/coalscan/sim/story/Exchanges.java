package io.coalscan.sim.story;

import io.coalscan.sim.chain.Address;
import java.util.List;

/** Hot wallets of exchanges, as public registries name them. */
public final class Exchanges {
    public static final List<Address> ALL = List.of(
            Address.of("5tzFkiKscXHK5ZXCGbXZxdw7gTjjD1mBwuoFbhUvuAi9"),
            Address.of("H8sMJSCQxfKiFTCfDR3DUMLPwcRbM61LGFJ8N4dK3WjS"),
            Address.of("FWznbcNXWQuHTawe9RxvQ2LdCENssh12dsznf4RiouN5"),
            Address.of("5VCwKtCXgCJ6kit5FybXjvriW3xELsFDhYrPSqtJNmcD"),
            Address.of("AC5RDfQFmDS1deWZos921JfqscXdByf8BKHs5ACWjtW2"),
            Address.of("BmFdpraQhkiDQE6SnfG5omcA1VwzqfXrwtNYBwWTymy6"),
            Address.of("ASTyfSima4LLAdDgoFGkgqoKowG1LZFDr9fAQrg7iaJZ"),
            Address.of("u6PJ8DtQuPFnfmwHbGFULQ4u4EgjDiyYKjVEsynXq2w"));

    private Exchanges() {}

    /** The same exchange for the same number. */
    public static Address of(int number) {
        return ALL.get(Math.floorMod(number, ALL.size()));
    }
}
