namespace ArtistFirst.Registry;

/// <summary>Documents, works and recordings are described, and described anew. What a row leaves open stays as it was: a source that does not know the catalogues takes none away.</summary>
internal static class DescriptionDecisions
{
    private static readonly RowPath Path = new("rows", 0);

    public static void Decide(RegisterBatch batch, PreparedRow row, RightsDocument document)
    {
        batch.Known.Documents.TryGetValue(document.Id, out RightsDocument? before);
        if (before is not null && !string.Equals(before.Sha256, document.Sha256, StringComparison.Ordinal))
        {
            batch.Reject(row, RowContradicts.Found(row.Name, $"the document with SHA-256 {before.Sha256}", "Statements rest on that one: register the other under an id of its own."));
            return;
        }

        RightsDocument described = document with { Title = document.Title ?? before?.Title };
        string body = before is null ? row.Text! : RowText.Of(described);
        if (Settle(batch, row, before is null ? null : RowText.Of(before), body))
        {
            batch.Known.Documents[document.Id] = described;
            batch.Known.Names.AddDocument(document.Id);
            batch.Writes.Documents[document.Id] = [RegisterSession.Shard, document.Id, body];
        }
    }

    public static void Decide(RegisterBatch batch, PreparedRow row, WorkRow said)
    {
        Work work = said.Work;
        string key = row.Key;
        if (said.Stated is { } stated && StatedDecisions.IsOutdated(batch, key, stated))
        {
            batch.Reject(row, RowOutdated.Found(row.Name, stated.Source, stated.At));
            return;
        }

        if (ClaimIntegrity.Check(work, Path, batch.Known.Names) is { } fault)
        {
            batch.Reject(row, fault);
            return;
        }

        batch.Known.Works.TryGetValue(key, out Work? before);
        Work described = before is null ? work : work with { Catalogues = [.. before.Catalogues.Union(work.Catalogues)] };
        if (described.Catalogues.Length > RecordingReader.MostNames)
        {
            batch.Reject(row, RowUnfit.Found(row.Name, "catalogues", $"at most {RecordingReader.MostNames} with those that it has", $"{described.Catalogues.Length}"));
            return;
        }

        string body = before is null ? row.Text! : RowText.Of(described);
        if (Settle(batch, row, before is null ? null : RowText.Of(before), body))
        {
            batch.Known.Works[key] = described;
            batch.Writes.Works[key] = [RegisterSession.Shard, key, body];
        }

        if (said.Stated is not null)
        {
            StatedDecisions.Drop(batch, key, said.Stated);
        }
    }

    public static void Decide(RegisterBatch batch, PreparedRow row, RecordingRow said)
    {
        Recording recording = said.Recording;
        string key = row.Key;
        if (ClaimIntegrity.Check(recording, Path, batch.Known.Names) is { } fault)
        {
            batch.Reject(row, fault);
            return;
        }

        batch.Known.Recordings.TryGetValue(key, out Recording? before);
        MergedRecording merged = before is null ? new MergedRecording(recording, null) : MergedRecording.Of(before, said);
        if (merged.Recording.Works.Length > RecordingReader.MostNames || merged.Recording.Catalogues.Length > RecordingReader.MostNames)
        {
            batch.Reject(row, RowUnfit.Found(row.Name, "works and catalogues", $"at most {RecordingReader.MostNames} with those that it has", $"{merged.Recording.Works.Length} and {merged.Recording.Catalogues.Length}"));
            return;
        }

        string body = before is null ? row.Text! : RowText.Of(merged.Recording);
        if (Settle(batch, row, before is null ? null : RowText.Of(before), body))
        {
            batch.Known.Recordings[key] = merged.Recording;
            batch.Writes.Recordings[key] = [RegisterSession.Shard, key, body];
            if (before is { Works.IsEmpty: false })
            {
                batch.Writes.Unlinked.Add(key);
            }

            batch.Writes.Links[key] = [.. merged.Recording.Works.Distinct().Select(work => new object?[] { RegisterSession.Shard, key, work.ToString() })];
        }

        if (merged.Contradiction is { } contradiction)
        {
            batch.Note(row, DescriptionsContradict.Found(row.Name, contradiction));
        }
    }

    private static bool Settle(RegisterBatch batch, PreparedRow row, string? before, string body)
    {
        if (string.Equals(before, body, StringComparison.Ordinal))
        {
            batch.Keep(row);
            return false;
        }

        batch.Accept(row, before is null ? RowChange.Added : RowChange.Replaced, body);
        return true;
    }
}
