using System.Text.Json.Nodes;

namespace ArtistFirst.Tests;

public sealed class VerifiedLicensesTests
{
    [Fact]
    public void A_text_is_found_by_all_of_its_bytes()
    {
        using var desk = new LicenseDesk();
        var known = new VerifiedLicenses(16);
        byte[] text = Some.Utf8(desk.Issue());
        License license = desk.Accepts(desk.Issue());
        known.Add(text, text.Length, license);
        Assert.Same(license, known.Find(text, text.Length));
        byte[] other = [.. text];
        other[0] ^= 1;
        Assert.Null(known.Find(other, other.Length));
        known.Remove(text, text.Length);
        Assert.Null(known.Find(text, text.Length));
    }

    [Fact]
    public void The_number_of_texts_is_bounded()
    {
        using var desk = new LicenseDesk();
        License license = desk.Accepts(desk.Issue());
        var known = new VerifiedLicenses(16);
        byte[][] texts = [.. Enumerable.Range(0, 1000).Select(i => Some.Utf8($"text {i} with an end of its own {i:D8}"))];
        foreach (byte[] text in texts)
        {
            known.Add(text, text.Length, license);
        }

        Assert.InRange(texts.Count(text => known.Find(text, text.Length) is not null), 1, 16);
        Assert.NotNull(known.Find(texts[^1], texts[^1].Length));
    }

    [Fact]
    public void Without_capacity_nothing_is_remembered_and_all_is_verified()
    {
        using var desk = new LicenseDesk(configure: options => options.CacheCapacity = 0);
        string token = desk.Issue();
        Assert.NotSame(desk.Accepts(token), desk.Accepts(token));
    }

    [Fact]
    public void Short_texts_are_not_looked_up() => Assert.Null(new VerifiedLicenses(16).Find("short"u8, 5));

    [Fact]
    public void Only_what_passed_every_check_is_remembered()
    {
        using var desk = new LicenseDesk();
        string bound = desk.Issue(claims => claims["cnf"] = new JsonObject { ["jkt"] = desk.Key.PublicKey.KeyId });
        desk.Refuses(LicenseOutcome.HolderNotProven, bound);
        VerifyContext proven = new() { HolderKeyId = desk.Key.PublicKey.KeyId };
        License first = desk.Accepts(bound, proven);
        desk.Refuses(LicenseOutcome.HolderNotProven, bound);
        Assert.Same(first, desk.Accepts(bound, proven));
    }

    [Fact]
    public async Task A_change_of_trust_is_seen_at_once_by_what_is_remembered()
    {
        string folder = Directory.CreateTempSubdirectory("artistfirst").FullName;
        string path = Path.Combine(folder, "trust.json");
        await File.WriteAllTextAsync(path, Some.TrustFile($"\"keys\":[{Some.Jwk("label")},{Some.Jwk("label's next key")}]"));
        var time = new ManualTime(Some.Now);
        using TrustStore trust = await TrustStore.LoadAsync(path, time: time);
        var verifier = new LicenseVerifier(trust, new LicenseVerifierOptions { Audience = Some.Ingest }, time);
        string token = Some.License(Some.Key("label"));
        License license = verifier.Verify(token).License!;
        Assert.Same(license, verifier.Verify(token).License);

        await File.WriteAllTextAsync(path, Some.TrustFile($"\"keys\":[{Some.Jwk("label's next key")}]"));
        time.Advance(TimeSpan.FromMinutes(1));
        await trust.RefreshAsync();
        Assert.Equal(LicenseOutcome.KeyUnknown, verifier.Recheck(license, Some.Now));
        Assert.Equal(LicenseOutcome.KeyUnknown, verifier.Verify(token).Outcome);
        Assert.True(verifier.Verify(Some.License(Some.Key("label's next key"))).IsValid);

        await File.WriteAllTextAsync(path, Some.TrustFile($"\"keys\":[{Some.Jwk("label")}]"));
        time.Advance(TimeSpan.FromMinutes(1));
        await trust.RefreshAsync();
        Assert.Equal(LicenseOutcome.Valid, verifier.Recheck(license, Some.Now));
        Assert.True(verifier.Verify(token).IsValid);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Many_threads_get_the_right_answers()
    {
        using var desk = new LicenseDesk(configure: options => options.CacheCapacity = 8);
        string[] good = [.. Enumerable.Range(0, 12).Select(i => desk.Issue(claims => claims["jti"] = $"license-number-{i:D4}"))];
        string[] bad = [.. good.Select(token => token[..^2] + (token[^2] == 'A' ? "B" : "A") + token[^1])];
        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), new ParallelOptions { MaxDegreeOfParallelism = 8 }, (i, _) =>
        {
            LicenseVerdict verdict = desk.Verify(good[i % good.Length]);
            Assert.True(verdict.IsValid);
            Assert.Equal($"license-number-{i % good.Length:D4}", verdict.License.Id);
            Assert.False(desk.Verify(bad[i % bad.Length]).IsValid);
            return ValueTask.CompletedTask;
        });
    }
}
