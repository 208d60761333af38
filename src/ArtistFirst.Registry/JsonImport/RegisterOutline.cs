using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>
/// The first way through a register file: whether all of it is JSON with the members that such a file has, and where its lists begin, so that they can be read in the order in which rows
/// name each other.
/// </summary>
/// <param name="stream">The file, at its first byte.</param>
internal sealed class RegisterOutline(Stream stream) : JsonWalk(stream, line: 1, ImportLimits.TokenBytes)
{
    private readonly Dictionary<string, JsonSection> _sections = new(StringComparer.Ordinal);
    private string? _member;
    private uint _seen;
    private long _lastLine = 1;

    /// <summary>Goes through the file.</summary>
    /// <returns>Where each list begins, by the member's name.</returns>
    /// <exception cref="ImportBoundsException">A token is too large.</exception>
    /// <exception cref="RegisterFormatException">It is no register file.</exception>
    public async Task<IReadOnlyDictionary<string, JsonSection>> ReadAsync(CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken).ConfigureAwait(false))
        {
        }

        uint missing = RegisterReader.Members.Required & ~_seen;
        return missing == 0
            ? _sections
            : throw new RegisterFormatException("$", _lastLine, $"the member '{RegisterReader.Members[System.Numerics.BitOperations.TrailingZeroCount(missing)]}'", "an object without it");
    }

    protected override JsonStep Take(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject))
        {
            throw new RegisterFormatException("$", Line, "an object", "something else");
        }

        if (reader.CurrentDepth == 0)
        {
            _lastLine = Line;
        }
        else if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
        {
            _member = MemberOf(ref reader);
        }
        else if (reader.CurrentDepth == 1 && _member is { } member)
        {
            _member = null;
            TakeValue(member, ref reader);
        }

        return JsonStep.Going;
    }

    private string MemberOf(ref Utf8JsonReader reader)
    {
        int place = reader.ValueIsEscaped ? -1 : RegisterReader.Members.Find(reader.ValueSpan);
        if (place < 0)
        {
            throw new RegisterFormatException("$", Line, $"one of {RegisterReader.Members}", $"the member {Quoted.Text(System.Text.Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(reader.ValueSpan.Length, 64)]))}");
        }

        if ((_seen & (1u << place)) != 0)
        {
            throw new RegisterFormatException("$", Line, "each member once", $"'{RegisterReader.Members[place]}' again");
        }

        _seen |= 1u << place;
        return RegisterReader.Members[place];
    }

    private void TakeValue(string member, ref Utf8JsonReader reader)
    {
        if (RegisterReader.IsList(member))
        {
            _sections[member] = reader.TokenType == JsonTokenType.StartArray ? new JsonSection(Offset, Line) : throw new RegisterFormatException($"$.{member}", Line, "a list", "something else");
            return;
        }

        Hold();
        try
        {
            RegisterReader.CheckHead(member, Held(ref reader));
        }
        catch (RegisterFormatException fault)
        {
            throw new RegisterFormatException($"$.{member}", Line, fault.Expected, fault.Got, fault);
        }

        Release();
    }
}
