using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Cli;

public sealed class LicenseBatchTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Answers_come_one_a_line_in_order()
    {
        CommandResult result = (await _desk.VerifyBatchAsync($"{Line(Some.License())}\n{Line(Some.ExpiredLicense())}\n")).Ended(1);
        Assert.Equal(2, result.Lines.Length);
        Assert.Equal($$"""{"valid":true,"license":"{{Some.LicenseId}}"}""", result.Lines[0]);
        Assert.StartsWith("""{"valid":false,"code":"AF1003","reason":"Expected""", result.Lines[1], StringComparison.Ordinal);
        Assert.Equal("1 valid, 1 refused, 0 unreadable", result.Errors.Trim());
    }

    [Fact]
    public async Task All_valid_is_exit_code_0()
    {
        (await _desk.VerifyBatchAsync(Line(Some.License()))).Ended(0);
        (await _desk.VerifyBatchAsync(Line(Some.License()) + "\r\n")).Ended(0);
    }

    [Fact]
    public async Task Without_any_line_nothing_passes()
    {
        CommandResult result = (await _desk.VerifyBatchAsync(string.Empty)).Ended(2);
        Assert.Empty(result.Output);
        Assert.Contains("none came", result.Errors, StringComparison.Ordinal);
        Assert.Contains("0 valid, 0 refused, 0 unreadable", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_member_is_not_written_with_escapes()
    {
        CommandResult result = (await _desk.VerifyBatchAsync($$"""{"tok\u0065n":"{{Some.License()}}"}""")).Ended(2);
        Assert.Contains("without escapes", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_may_be_written_with_escapes()
    {
        string escaped = Some.License().Replace(".", "\\u002e", StringComparison.Ordinal);
        (await _desk.VerifyBatchAsync($$""" { "token" : "{{escaped}}" } """)).Ended(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"token\"")]
    [InlineData("{\"token\":null}")]
    [InlineData("{\"token\":[\"a\"]}")]
    [InlineData("{\"token\":{}}")]
    [InlineData("{\"Token\":\"a\"}")]
    [InlineData("{\"token\":\"a\"")]
    [InlineData("{\"token\":\"a\"}}")]
    [InlineData("{\"token\":\"a\"} {\"token\":\"a\"}")]
    [InlineData("{\"token\":\"a\",\"token\":\"b\"}")]
    [InlineData("{\"token\":\"a\",\"at\":\"2020-01-01\"}")]
    [InlineData("{\"token\":\"\\ud800\"}")]
    [InlineData("{\"token\":\"\\x\"}")]
    [InlineData("{'token':'a'}")]
    [InlineData("garbage")]
    [InlineData("\u0000")]
    public async Task A_malformed_line_gets_an_error_and_the_others_their_answers(string line)
    {
        string good = Line(Some.License());
        CommandResult result = (await _desk.VerifyBatchAsync($"{good}\n{line}\n{good}\n")).Ended(2);
        Assert.Equal(3, result.Lines.Length);
        Assert.StartsWith("""{"valid":true""", result.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"valid":false,"code":"AF1039","reason":"Expected""", result.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("""{"valid":true""", result.Lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(65_537)]
    [InlineData(1_048_576)]
    [InlineData(5_242_883)]
    public async Task A_giant_line_gets_one_error(int length)
    {
        string good = Line(Some.License());
        CommandResult result = (await _desk.VerifyBatchAsync($"{good}\n{new string('x', length)}\n{good}")).Ended(2);
        Assert.Equal(3, result.Lines.Length);
        Assert.Contains("65536 bytes", result.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("""{"valid":true""", result.Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_giant_last_line_without_an_end_gets_one_error() =>
        Assert.Single((await _desk.VerifyBatchAsync(new string('x', 3_000_000))).Ended(2).Lines);

    [Fact]
    public async Task Ten_thousand_lines_of_every_kind_get_ten_thousand_answers_in_order()
    {
        Random random = new(7);
        byte[] binary = new byte[300];
        using MemoryStream input = new();
        List<string> expected = [];
        (string Text, string Answer)[] kinds =
        [
            (Line(Some.License()), """{"valid":true,"license":"""),
            (Line(Some.ExpiredLicense()), """{"valid":false,"code":"AF1003","""),
            (Line("a.b.c"), """{"valid":false,"code":"AF10"""),
            (string.Empty, """{"valid":false,"code":"AF1039","reason":"""),
            (new string('y', 70_000), """{"valid":false,"code":"AF1004","reason":"Expected a line of at most"""),
        ];
        for (int i = 0; i < 10_000; i++)
        {
            int kind = random.Next(100) switch { < 60 => 0, < 80 => 1, < 90 => 2, < 95 => 3, 95 => 4, _ => -1 };
            random.NextBytes(binary);
            binary.AsSpan().Replace((byte)'\n', (byte)0xFF);
            input.Write(kind < 0 ? binary : Encoding.UTF8.GetBytes(kinds[kind].Text));
            input.WriteByte((byte)'\n');
            expected.Add(kind < 0 ? """{"valid":false,"code":"AF1039","reason":""" : kinds[kind].Answer);
        }

        CommandResult result = (await _desk.VerifyBatchAsync(input.ToArray())).Ended(2);
        Assert.Equal(expected.Count, result.Lines.Length);
        Assert.All(expected.Zip(result.Lines), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public void Any_bytes_get_as_many_answers_as_they_have_lines()
    {
        Check.One(Config.QuickThrowOnFailure.WithReplay(11, 13), Prop.ForAll<byte[]>(bytes =>
        {
            CommandResult result = _desk.VerifyBatchAsync(bytes).GetAwaiter().GetResult();
            int lines = bytes.Count(b => b == (byte)'\n') + (bytes.Length > 0 && bytes[^1] != (byte)'\n' ? 1 : 0);
            Assert.Equal(lines, result.Lines.Length);
            Assert.All(result.Lines, line => Assert.False(JsonElement.Parse(line).GetProperty("valid").GetBoolean()));
            Assert.Equal(2, result.ExitCode);
        }));
    }

    [Fact]
    public async Task An_answer_comes_before_the_next_line_is_sent()
    {
        using AnswerWaits input = new(Encoding.UTF8.GetBytes(Line(Some.License()) + "\n"));
        await using StringWriter output = new();
        await using StringWriter errors = new();
        using CancellationTokenSource stop = new();
        Task<int> run = CommandLine.RunAsync(_desk.BatchArguments, new CommandStreams { Input = input, Output = output, Error = errors });
        await input.Awaited.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.StartsWith("""{"valid":true""", output.ToString(), StringComparison.Ordinal);
        input.End();
        Assert.Equal(0, await run.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    private static string Line(string token) => $$"""{"token":"{{token}}"}""";
}
