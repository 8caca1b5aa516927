package io.coalscan.sim.server;

/** How a transaction or account is written. */
enum Encoding {
    JSON("json"),
    JSON_PARSED("jsonParsed"),
    BASE64("base64"),
    BASE58("base58");

    private final String word;

    Encoding(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Encoding of(String word) {
        for (Encoding encoding : values()) {
            if (encoding.word.equals(word)) {
                return encoding;
            }
        }
        throw RpcException.invalid("Invalid params: unknown variant `" + word
                + "`, expected one of `base58`, `base64`, `json`, `jsonParsed`.");
    }
}
