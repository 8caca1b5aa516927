package io.coalscan.local.service;

import io.coalscan.rpc.read.SolanaReads;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;

/** One pool of nodes for the whole JVM: the first service that reads the chain makes it, the others are given it. */
public final class SharedBeans implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private @Nullable SolanaReads reads;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (reads == null) {
            context.addApplicationListener((ApplicationListener<ContextRefreshedEvent>) event -> keepReadsOf(context));
        } else {
            context.getBeanFactory().registerSingleton("solanaReads", reads);
        }
    }

    private void keepReadsOf(ConfigurableApplicationContext context) {
        if (reads == null) {
            reads = context.getBeanProvider(SolanaReads.class).getIfAvailable();
        }
    }
}
