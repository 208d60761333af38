namespace ArtistFirst.Cli;

/// <summary>How the answers of a batch came out.</summary>
internal sealed class BatchCounts
{
    private long _valid;
    private long _refused;
    private long _unreadable;

    /// <summary>Whether there was no line at all.</summary>
    public bool IsEmpty => _valid + _refused + _unreadable == 0;

    public int ExitCode => this switch
    {
        // A program that failed before this one in a pipe sends nothing, and nothing must not pass for "all valid".
        { IsEmpty: true } => Cli.ExitCode.Unusable,
        { _unreadable: > 0 } => Cli.ExitCode.Unusable,
        { _refused: > 0 } => Cli.ExitCode.Refused,
        _ => Cli.ExitCode.Yes,
    };

    public void Add(in BatchAnswer answer)
    {
        if (answer.Error is not null)
        {
            _unreadable++;
        }
        else if (answer.Verdict.IsValid)
        {
            _valid++;
        }
        else
        {
            _refused++;
        }
    }

    public override string ToString() => $"{Words.Of(_valid)} valid, {Words.Of(_refused)} refused, {Words.Of(_unreadable)} unreadable";
}
