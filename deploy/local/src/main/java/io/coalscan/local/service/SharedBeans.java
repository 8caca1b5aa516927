package io.coalscan.local.service;

import io.coalscan.rpc.read.SolanaReads;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * What the services of one JVM have together: one pool of nodes, which the first service that reads the chain makes and the others are given, and the
 * event loops.
 */
public final class SharedBeans implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private final SharedLoops loops = new SharedLoops();
    private @Nullable SolanaReads reads;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        loops.start();
        context.getBeanFactory().registerSingleton("reactorResourceFactory", loops);
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
