namespace ArtistFirst.Conformance;

/// <summary>A judge that says yes to everything, or does not run at all, judges nothing.</summary>
public sealed class TokenJudgeTests
{
    private const string Payload = """{"sub":"https://studio.example"}""";

    public static TheoryData<string, string> JudgesAndAlgorithms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string judge in TokenJudge.Names.Select(row => row.Data))
            {
                data.Add(judge, "ES256");
                data.Add(judge, "EdDSA");
                data.Add(judge, "Ed25519");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(JudgesAndAlgorithms))]
    public async Task A_token_of_one_judge_is_accepted_by_the_other(string name, string algorithm)
    {
        (TokenJudge judge, TokenJudge other) = Pair(name);
        string key = await judge.GenerateAsync(algorithm);
        string token = await judge.SignAsync($$"""{"alg":"{{algorithm}}","typ":"music-license+jwt"}""", Payload, key);
        Assert.Equal((true, Payload), await other.VerifyAsync(token, key, algorithm));
    }

    [Theory]
    [MemberData(nameof(JudgesAndAlgorithms))]
    public async Task A_changed_token_is_refused(string name, string algorithm)
    {
        TokenJudge judge = TokenJudge.Named(name);
        string key = await judge.GenerateAsync(algorithm);
        string token = await judge.SignAsync($$"""{"alg":"{{algorithm}}"}""", Payload, key);
        string[] parts = token.Split('.');
        string[] other = (await judge.SignAsync($$"""{"alg":"{{algorithm}}"}""", "{}", key)).Split('.');
        Assert.Equal((true, Payload), await judge.VerifyAsync(token, key, algorithm));
        (bool valid, string why) = await judge.VerifyAsync($"{parts[0]}.{other[1]}.{parts[2]}", key, algorithm);
        Assert.False(valid);
        Assert.NotEmpty(why);
    }

    [Theory]
    [InlineData("ES256")]
    [InlineData("Ed25519")]
    public async Task Judges_agree_on_thumbprints(string algorithm)
    {
        string key = await TokenJudge.Jose.GenerateAsync(algorithm);
        Assert.Equal(await TokenJudge.Jose.ThumbprintAsync(key), await TokenJudge.JwCrypto.ThumbprintAsync(key));
    }

    private static (TokenJudge Judge, TokenJudge Other) Pair(string name) => (TokenJudge.Named(name), name is "jose" ? TokenJudge.JwCrypto : TokenJudge.Jose);
}
