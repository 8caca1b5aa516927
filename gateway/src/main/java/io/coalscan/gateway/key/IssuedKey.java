package io.coalscan.gateway.key;

/** A key with its secret, which is shown this once and stored nowhere. */
public record IssuedKey(String key, ApiKey apiKey) {

    @Override
    public String toString() {
        return "IssuedKey[" + apiKey.keyId() + "]";
    }
}
