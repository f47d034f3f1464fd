package dev.lectern.speech;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The topic that carries every change of every speech, in order. It has exactly one partition. */
@ConfigMapping(prefix = "lectern.speeches")
public interface SpeechTopic {

    /** Its name. */
    @WithDefault("lectern.speeches")
    String topic();
}
