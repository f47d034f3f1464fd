package dev.lectern.parse.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TruthTest {

    @Test
    void readsTheBriefForm() throws JsonProcessingException {
        Truth truth =
                truth("{'title':'A  word','kind':'remarks','place':null,'date':'2022-06','speakers':['Ada Byron'],"
                        + "'turns':['question null','heading null','answer Ada Byron']}");

        assertThat(truth.title()).isEqualTo("A word");
        assertThat(truth.kind()).isEqualTo("remarks");
        assertThat(truth.place()).isNull();
        assertThat(truth.spokenOn()).isEqualTo("2022-06");
        assertThat(truth.turns()).containsExactly(new TurnKey(true, null), new TurnKey(false, "Ada Byron"));
    }

    @Test
    void scoresNeitherNamesNorAKindInFreeWords() throws JsonProcessingException {
        Truth truth = truth("{'date_spoken':'2010-10-06','kind':'conferencia','speakers':['Ada Byron'],"
                + "'speakers_scored':false,'turns':[{'label':'BYRON','role':'speaker','speaker':'Ada Byron'}]}");

        assertThat(truth.kind()).isNull();
        assertThat(truth.speakers()).isNull();
        assertThat(truth.turns()).containsExactly(new TurnKey(false, null));
    }

    @Test
    void knowsAPageThatIsNoSpeech() throws JsonProcessingException {
        assertThat(truth("{'speech':false}").speech()).isFalse();
    }

    private static Truth truth(String json) throws JsonProcessingException {
        return Truth.of(new ObjectMapper().readTree(json.replace('\'', '"')));
    }
}
