package io.coalscan.rpc.node;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/** Looks after exchanges that take longer than their node usually does: one scheduled task per exchange, none where nobody would act on it. */
final class Overdue {
    private final Scheduler timer;
    private final Pace pace;
    private final Runnable hurry;
    private final Set<Batch> overdue = ConcurrentHashMap.newKeySet();

    /** @param hurry run when an exchange has become overdue or was overtaken */
    Overdue(Scheduler timer, Pace pace, Runnable hurry) {
        this.timer = timer;
        this.pace = pace;
        this.hurry = hurry;
    }

    /** To be disposed when the exchange ends. */
    Disposable watch(Batch batch) {
        if (!batch.watched()) {
            return Disposables.disposed();
        }
        Duration patience = pace.patience(batch.methods(), batch.heavy());
        Disposable task;
        try {
            task = timer.schedule(() -> isOver(batch), patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closedMeanwhile) {
            return Disposables.disposed();
        }
        return () -> {
            task.dispose();
            overdue.remove(batch);
        };
    }

    private void isOver(Batch batch) {
        overdue.add(batch);
        batch.becomeOverdue(this::overtaken);
        hurry.run();
    }

    /** Another node was faster. When that makes the node late, those who wait for its other overdue exchanges learn it. */
    private void overtaken() {
        pace.overtaken();
        if (pace.late()) {
            overdue.forEach(Batch::remindMembers);
            hurry.run();
        }
    }

    /** Nobody waited for the exchange any longer; what it took up to then is the least that it would have taken. */
    void givenUp(Batch batch, Duration after) {
        if (batch.overdue()) {
            pace.took(batch.methods(), after);
        }
    }
}
