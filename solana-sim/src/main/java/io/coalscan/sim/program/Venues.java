package io.coalscan.sim.program;

import io.coalscan.sim.chain.Address;
import java.util.List;

/** Addresses of mainnet that trades on pump.fun and PumpSwap name. */
public final class Venues {
    public static final Address PUMP = Address.of("6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P");
    public static final Address PUMP_GLOBAL = Address.of("4wTV1YmiEkRvAtNtsSGPtUrqRYQMe5SKy2uB4Jjaxnjf");
    public static final Address PUMP_EVENTS = Address.of("Ce6TQqeHC9p8KetsN6JsjHK7UTZk7nasjjnr7XxXp9F1");
    public static final Address PUMP_MINT_AUTHORITY = Address.of("TSLvdd1pWpHVjahSpsvCXUbgwsL3JAcvokwaKt1eokM");
    public static final Address PUMP_MIGRATION = Address.of("39azUYFWPz3VHgKCf3VChUwbpURdCHRxjWVowf5jUJjg");
    public static final Address PUMP_VOLUME = Address.of("Hq2wp8uJ9jCPsYgNHex8RtqdvMPfVGoYwjvF1ATiwn2Y");
    public static final Address PUMP_FEE_CONFIG = Address.of("8Wf5TiAheLUqBrKXeYg2JtAFFMWtKdG2BSFgqUcPVwTt");
    public static final Address PUMP_FEES = Address.of("pfeeUxB6jkeY1Hxd7CsFCAjcbHA9rWtchMGdZ6VojVZ");
    public static final Address MAYHEM = Address.of("MAyhSmzXzV1pTf7LsNkrNwkWKTo4ougAJ1PPg47MD4e");
    public static final Address MAYHEM_GLOBAL = Address.of("13ec7XdrjF3h3YcqBTFDSReRcUFwbCnJaAQspM4j6DDJ");
    public static final Address MAYHEM_SOL_VAULT = Address.of("BwWK17cbHxwWBKZkUYvzxLcNQ1YVyaFezduWbtm2de6s");
    public static final Address PUMPSWAP = Address.of("pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA");
    public static final Address PUMPSWAP_GLOBAL = Address.of("ADyA8hdefvWN2dbGGWFotbzWxrAvLW83WG6QCVXvJKqw");
    public static final Address PUMPSWAP_EVENTS = Address.of("GS4CU59F31iL7aR2Q8zVS8DRrcRnXX1yjQ66TqNVQnaR");
    public static final Address PUMPSWAP_FEE_CONFIG = Address.of("5PHirr8joyTMp9JMm6nW7hNDVyEYdkzDqazxPD7RaTjx");
    public static final Address PUMPSWAP_VOLUME = Address.of("C2aFPdENg4A2HQsmrd5rTw5TaYBX5Ku887cWjbFKtZpw");
    public static final Address RAYDIUM_V4 = Address.of("675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8");
    public static final Address RAYDIUM_V4_AUTHORITY = Address.of("5Q544fKrFoe6tsEbD7S8EmxGTJYAKtTVhAW5Q5pge4j1");

    /** They take the venue's share of curve trades and, by their wrapped-SOL accounts, of pool trades. */
    public static final List<Address> FEE_RECIPIENTS = List.of(
            Address.of("62qc2CNXwrYqQScmEdiZFFAnJR262PxWEuNQtxfafNgV"),
            Address.of("CebN5WGQ4jvEPvsVU4EoHEpgzq1VV7AbicfhtW4xC9iM"),
            Address.of("G5UZAVbAf46s7cKWoyKu8kYTip9DGTpbLZ2qa9Aq69dP"),
            Address.of("FWsW1xNtWscwNmKv6wVsU1iTzRN6wmmk3MjxRP5tT7hz"));

    public static final List<Address> TIPS = List.of(
            Address.of("96gYZGLnJYVFmbjzopPSU6QiEV5fGqZNyN9nmNhvrZU5"),
            Address.of("HFqU5x63VTqvQss8hp11i4wVV8bD44PvwucfZ2bU7gRe"),
            Address.of("Cw8CFyM9FkoMi7K7Crf6HNQqf4uEMzpKw6QNghXLvLkY"),
            Address.of("ADaUMid9yfUytqMBgopwjb2DTLSokTSzL1zt6iGPaS49"),
            Address.of("DfXygSm4jCyNCybVYYK6DwvWqjKee8pbDmJGcLWNDXjh"),
            Address.of("ADuUkR4vqLUMWXxW9gh6D6L8pMSawimctcNZ5pGwDcEt"),
            Address.of("DttWaMuVvTiduZRnguLF7jNxTgiMBZ1hyAumKUiL2KRL"),
            Address.of("3AVi9Tg9Uo68tJfuvoKvqKNWKkC5wPdSSdeBnizKZ6jT"));

    private Venues() {}
}
