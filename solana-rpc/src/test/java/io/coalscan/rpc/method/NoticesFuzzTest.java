package io.coalscan.rpc.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.fuzz.Mutations;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Spoilt frames: a notice, or the one kind of failure that ends a connection. */
class NoticesFuzzTest {
    private static final List<String> FRAMES = List.of(
            "{'jsonrpc':'2.0','result':24,'id':1}",
            "{'jsonrpc':'2.0','error':{'code':-32601,'message':'no'},'id':1}",
            "{'jsonrpc':'2.0','method':'slotNotification','params':{'result':{'parent':75,'root':44,'slot':76},'subscription':3}}",
            "{'jsonrpc':'2.0','method':'logsNotification','params':{'result':{'context':{'slot':9},'value':{'signature':'sig','err':null,"
                    + "'logs':['a','b']}},'subscription':3}}",
            "{'jsonrpc':'2.0','method':'accountNotification','params':{'result':{'context':{'slot':9},'value':{'data':['AQI=','base64'],"
                    + "'executable':false,'lamports':5,'owner':'prog','rentEpoch':18446744073709551615,'space':2}},'subscription':1}}");

    @Property(shrinking = ShrinkingMode.OFF)
    void ofEveryKind(@ForAll long seed) {
        String frame =
                FRAMES.get((int) Math.floorMod(seed, (long) FRAMES.size())).replace('\'', '"');
        byte[] spoilt = Mutations.of(frame, seed);
        Mutations.bounded(spoilt, () -> {
            try {
                assertThat(Notices.read(spoilt)).isNotNull();
            } catch (Notices.Unreadable promised) {
                assertThat(promised).hasNoCause();
            }
        });
    }
}
