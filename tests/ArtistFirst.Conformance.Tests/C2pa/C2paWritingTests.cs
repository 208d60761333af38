using System.Text.Json;
using ArtistFirst.C2pa;
using ArtistFirst.Signing;

namespace ArtistFirst.Conformance;

/// <summary>c2pa-rs, in two releases, trusts what ArtistFirst signs, and notices what is changed afterwards.</summary>
public sealed class C2paWritingTests
{
    [Fact]
    public async Task WAV_files_of_every_shape_are_trusted_by_both_releases()
    {
        using var desk = new C2paDesk();
        var files = new List<string>();
        foreach ((string name, byte[] file) in WaveFiles.All)
        {
            files.Add(await desk.SignAsync(name, file));
        }

        await AssertTrustedAsync(desk, [.. files]);
    }

    [Fact]
    public async Task Manifests_of_every_length_modulo_two_are_trusted()
    {
        using var desk = new C2paDesk();
        string[] files = [await desk.SignAsync("a.wav", WaveFiles.All["plain.wav"], Titled("a")), await desk.SignAsync("b.wav", WaveFiles.All["trailing.wav"], Titled("ab"))];
        await AssertTrustedAsync(desk, files);
    }

    [Theory]
    [InlineData(SignatureAlgorithm.Ed25519)]
    [InlineData(SignatureAlgorithm.ES384)]
    [InlineData(SignatureAlgorithm.PS256)]
    public async Task A_file_signed_with_each_algorithm_is_trusted_by_both_releases(SignatureAlgorithm algorithm)
    {
        using var desk = new C2paDesk(algorithm);
        await AssertTrustedAsync(desk, await desk.SignAsync($"{algorithm}.wav", WaveFiles.All["plain.wav"]));
    }

    [Fact]
    public async Task What_was_asserted_is_what_others_read()
    {
        using var desk = new C2paDesk();
        string file = await desk.SignAsync("read.wav", WaveFiles.All["plain.wav"]);
        JsonElement manifest = (await C2paJudge.Newest.JudgeAsync(desk.Anchors, file))[0].Answer.GetProperty("manifest");
        Assert.Equal("Harbor Lights (remix)", manifest.GetProperty("title").GetString());
        Assert.Equal("North Studio", manifest.GetProperty("signature_info").GetProperty("issuer").GetString());
        Assert.Equal("North Studio", manifest.GetProperty("claim_generator_info")[0].GetProperty("name").GetString());
        Assert.Equal(["componentOf", "inputTo"], manifest.GetProperty("ingredients").EnumerateArray().Select(ingredient => ingredient.GetProperty("relationship").GetString()));
        JsonElement[] assertions = [.. manifest.GetProperty("assertions").EnumerateArray()];
        Assert.Equal("Åse Nord", Data(assertions, "cawg.metadata").GetProperty("dc:creator")[0].GetString());
        Assert.Equal("notAllowed", Data(assertions, "cawg.training-mining").GetProperty("entries").GetProperty("cawg.ai_generative_training").GetProperty("use").GetString());
        Assert.Equal(7, Data(assertions, "example.north.take").GetProperty("take").GetInt32());
        Assert.Equal(2, Data(assertions, "c2pa.actions.v2").GetProperty("actions").GetArrayLength());
    }

    [Fact]
    public async Task Without_the_root_a_file_is_valid_and_untrusted()
    {
        using var desk = new C2paDesk();
        C2paVerdict verdict = (await C2paJudge.Newest.JudgeAsync(null, await desk.SignAsync("valid.wav", WaveFiles.All["plain.wav"])))[0];
        Assert.Equal(("Valid", "signingCredential.untrusted"), (verdict.State, Assert.Single(verdict.Failure)));
    }

    [Fact]
    public async Task A_change_of_any_part_is_noticed()
    {
        using var desk = new C2paDesk();
        string signed = await desk.SignAsync("signed.wav", WaveFiles.All["trailing.wav"]);
        byte[] good = await File.ReadAllBytesAsync(signed);
        int[] places = [8 + 4 + 8 + 2, 100, good.Length - 1, good.AsSpan().IndexOf("Harbor Lights (remix)"u8), good.AsSpan().IndexOf("notAllowed"u8)];
        var files = new List<string>();
        foreach (int place in places)
        {
            byte[] changed = [.. good];
            changed[place] ^= 1;
            files.Add(desk.PathOf($"changed-{place}.wav"));
            await File.WriteAllBytesAsync(files[^1], changed);
        }

        Assert.All(await C2paJudge.Newest.JudgeAsync(desk.Anchors, [.. files]), verdict => Assert.Contains(verdict.State, (string[])["Invalid", "error"]));
    }

    private static ManifestDraft Titled(string title)
    {
        ManifestDraft draft = C2paDesk.Draft();
        return new ManifestDraft { Generator = draft.Generator, Assertions = draft.Assertions, Title = title };
    }

    private static JsonElement Data(JsonElement[] assertions, string label) =>
        assertions.Single(assertion => string.Equals(assertion.GetProperty("label").GetString(), label, StringComparison.Ordinal)).GetProperty("data");

    private static async Task AssertTrustedAsync(C2paDesk desk, params string[] files)
    {
        foreach (C2paJudge judge in C2paJudge.All)
        {
            C2paVerdict[] verdicts = await judge.JudgeAsync(desk.Anchors, files);
            Assert.Equal(files.Length, verdicts.Length);
            foreach ((string file, C2paVerdict verdict) in files.Zip(verdicts))
            {
                Assert.True(string.Equals(verdict.State, "Trusted", StringComparison.Ordinal), $"{judge}, {Path.GetFileName(file)}: {verdict}");
                Assert.Empty(verdict.Failure);
                Assert.DoesNotContain(verdict.Informational, code => !string.Equals(code, "signingCredential.ocsp.skipped", StringComparison.Ordinal));
                Assert.Contains("assertion.dataHash.match", verdict.Success);
            }
        }
    }
}
