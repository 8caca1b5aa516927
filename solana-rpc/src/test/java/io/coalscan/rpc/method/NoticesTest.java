package io.coalscan.rpc.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames of subscriptions. */
class NoticesTest {

    @Test
    void tellASlot() {
        assertThat(
                        read(
                                "{'jsonrpc':'2.0','method':'slotNotification','params':{'result':{'parent':75,'root':44,'slot':76},'subscription':3}}"))
                .isEqualTo(new Notice.Slot(3, 76));
    }

    @Test
    void tellATransactionWithItsMembersInAnyOrder() {
        assertThat(
                        read(
                                "{'params':{'subscription':7,'result':{'value':{'logs':null,'err':{'InstructionError':[0,{'Custom':1}]},"
                                        + "'signature':'sig'},'context':{'apiVersion':'3.1.12','slot':9}}},'method':'logsNotification'}"))
                .isEqualTo(new Notice.Logs(7, 9, "sig", true));
    }

    @Test
    void tellAnAccountWhoseRentEpochFitsNoLong() {
        Notice.Changed changed = (Notice.Changed)
                read(
                        "{'jsonrpc':'2.0','method':'accountNotification','params':{'result':{'context':{'slot':9},'value':{'data':['AQI=','base64'],"
                                + "'executable':false,'lamports':5,'owner':'prog','rentEpoch':18446744073709551615,'space':2}},'subscription':1}}");
        assertThat(changed.account("here").data()).containsExactly(1, 2);
        assertThat(changed.account("here").address()).isEqualTo("here");
        assertThat(changed.lamports()).isEqualTo(5);
    }

    @Test
    void answerRequests() {
        assertThat(read("{'jsonrpc':'2.0','result':24,'id':1}")).isEqualTo(new Notice.Begun(1, 24));
        assertThat(read("{'jsonrpc':'2.0','result':true,'id':2}")).isEqualTo(new Notice.Other());
        assertThat(read("{'jsonrpc':'2.0','error':{'message':'no','code':-32601},'id':3}"))
                .isEqualTo(new Notice.Refused(3, -32601));
        assertThat(read("{'method':'voteNotification','params':{}}")).isEqualTo(new Notice.Other());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{'jsonrpc':'2.0','error':{'code':-32700},'id':null}",
                "{'method':'slotNotification'}",
                "{'method':'slotNotification','params':{'result':{'slot':'76'},'subscription':3}}",
                "{'method':'slotNotification','params':{'result':{'slot':76}}}",
                "{'method':'logsNotification','params':{'result':{'context':{'slot':1},'value':{'err':null}},'subscription':3}}",
                "{'method':'accountNotification','params':{'result':{'context':{'slot':1},'value':{'lamports':1}},'subscription':3}}",
                "{'method':'x'} {}"
            })
    void areRefusedWhenTheyLackWhatTheyPromise(String frame) {
        assertThatThrownBy(() -> read(frame)).isInstanceOf(Notices.Unreadable.class);
    }

    @Test
    void askInTheWordsOfTheProtocol() {
        assertThat(Subscription.logs("addr").json(4))
                .isEqualTo(
                        json(
                                "{'jsonrpc':'2.0','id':4,'method':'logsSubscribe','params':[{'mentions':['addr']},{'commitment':'confirmed'}]}"));
        assertThat(Subscription.account("addr").json(5))
                .isEqualTo(
                        json(
                                "{'jsonrpc':'2.0','id':5,'method':'accountSubscribe','params':['addr',{'encoding':'base64','commitment':'confirmed'}]}"));
        assertThat(Subscription.slots().undoing(6, 24))
                .isEqualTo(json("{'jsonrpc':'2.0','id':6,'method':'slotUnsubscribe','params':[24]}"));
    }

    private static Notice read(String frame) {
        return Notices.read(json(frame).getBytes(StandardCharsets.UTF_8));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
